import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cardFor } from '../../../lib/catalog/index.ts';
import { effectivePolicy, noPersonSettings } from '../../../lib/policy/index.ts';
import {
  decodeRouter,
  type HistoryItem,
  type LearnedRouter,
  type OfferedModel,
  type RouteTrace,
  route,
} from '../../../lib/routing/index.ts';

const artefactPath = join(import.meta.dirname, '../../../public/router.bin');

/** The artefact that ships. Throws where `npm run train` never ran. */
export const shippedRouter = (): LearnedRouter => {
  if (!existsSync(artefactPath)) throw new Error('There is no public/router.bin: run npm run train first.');
  return decodeRouter(readFileSync(artefactPath));
};

const policy = effectivePolicy({ managed: { kind: 'absent' }, person: noPersonSettings });

/** A model of a file of outcomes as the router meets it: known by its name, with the card that the catalogue has or infers. */
const offer = (name: string): OfferedModel => ({
  id: `bench/${name}`,
  // What was measured on text needs no window: the answers are there.
  card: withoutWindow(cardFor(name)),
  onDevice: false,
  hasCredentials: true,
  enabled: true,
  installed: true,
  health: { state: 'healthy' },
});

const withoutWindow = (card: OfferedModel['card']): OfferedModel['card'] => {
  const { contextWindow: _, ...rest } = card;
  return rest;
};

export type Asked = { readonly prompt: string; readonly history?: readonly HistoryItem[] | undefined };

/** Decisions of the worker's own `route` over these models: a trace for each prompt. */
export const tracer = (router: LearnedRouter | undefined, models: readonly string[]): ((asked: Asked) => RouteTrace) => {
  const offers = models.map(offer);
  return ({ prompt, history = [] }) =>
    route(
      { text: prompt, history, tools: [], attachments: [] },
      { policy, models: offers, profile: 'quality', tried: [], now: 0, seed: 0, ...(router === undefined ? {} : { router }) },
    ).trace;
};

/** Predicted quality of each model, in the order of `models`. */
export const qualitiesOf = (trace: RouteTrace, models: readonly string[]): readonly number[] => {
  const byId = new Map(trace.candidates.map((candidate) => [candidate.model, candidate.quality]));
  return models.map((name) => byId.get(`bench/${name}`) ?? 0);
};

/**
 * What stands in for costs that a file does not give: expected dollars by list price, else, where one of the models has none, what grows
 * with the size in the name ("70b"); null where a name has no size.
 */
export const expectedCostsOf = (trace: RouteTrace, models: readonly string[]): readonly number[] | null => {
  const byId = new Map(trace.candidates.map((candidate) => [candidate.model, candidate.cost]));
  const costs = models.flatMap((name) => byId.get(`bench/${name}`) ?? []);
  if (costs.length === models.length) return costs;
  const { tokens, answerTokens } = trace.signals;
  const sizes = models.flatMap((name) => billionsIn(name) ?? []);
  return sizes.length === models.length ? sizes.map((size) => size * (tokens + answerTokens) * dollarsPerBillion) : null;
};

/** Dollars a token for each billion of parameters, about what hosts charge. It cancels out of every share that is reported. */
const dollarsPerBillion = 1e-8;

/** The size in a model's name, in billions of parameters; undefined where there is none. */
export const billionsIn = (name: string): number | undefined => {
  const size = Number(/(\d+(?:\.\d+)?)b\b/i.exec(name)?.[1]);
  return size > 0 ? size : undefined;
};
