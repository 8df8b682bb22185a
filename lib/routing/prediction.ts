import { type Domain, domains, type ModelCard } from '../catalog/index.ts';
import { certainFrom, uncertainBelow } from './profiles.ts';
import type { OfferedModel, Signals } from './types.ts';

export type Prediction = {
  readonly offered: OfferedModel;
  readonly quality: number;
  /** US dollars, or null where the price is unknown. */
  readonly cost: number | null;
  /** What the choice reckons with: the cost, or for an unknown price what a model this good usually costs. Never shown. */
  readonly reckonedCost: number;
  readonly seconds: number;
};

/** Predicts one model after another for a message; what does not depend on the model is computed once. */
export const predictor = (signals: Signals): ((offered: OfferedModel) => Prediction) => {
  const shares = trustedShares(signals);
  return (offered) => {
    const { card } = offered;
    const quality = qualityOf(skillFor(card, shares), signals.difficulty);
    const cost = costOf(card, signals);
    return {
      offered,
      quality,
      cost,
      reckonedCost: cost ?? usualCost(card.skill.overall, signals),
      seconds: card.speed.firstTokenSeconds + signals.answerTokens / Math.max(1, card.speed.tokensPerSecond),
    };
  };
};

type Shares = readonly (readonly [Domain, number])[];

/** The message's domains, counted fully where the signals are certain, not at all under doubt, and evenly between. */
const trustedShares = ({ confidence, domain }: Signals): Shares => {
  const trust = Math.max(0, Math.min(1, (confidence - uncertainBelow) / (certainFrom - uncertainBelow)));
  return domains.flatMap((name) => {
    const share = trust * (domain[name] ?? 0);
    return share > 0 ? [[name, share] as const] : [];
  });
};

/** Skill over the domains of the message; the less the signals can be trusted, the nearer to the model's overall mean. */
const skillFor = ({ skill: { overall, byDomain } }: ModelCard, shares: Shares): number => {
  let skill = overall;
  for (const [domain, share] of shares) skill += share * ((byDomain[domain] ?? overall) - overall);
  return skill;
};

/**
 * Chance of a good answer by an item-response curve: easy messages are answered well by nearly every model, so price decides;
 * hard ones tell the models apart. Strictly rises with skill and falls with difficulty.
 */
const qualityOf = (skill: number, difficulty: number): number => 1 / (1 + Math.exp(-5 * (skill - (1.2 * difficulty - 0.42))));

/** Of the whole conversation, at list price: history is sent again with each message. */
const costOf = (card: ModelCard, signals: Signals): number | null =>
  card.price === undefined
    ? null
    : (signals.tokens * card.price.inputPerMillion + signals.answerTokens * card.price.outputPerMillion) / 1_000_000;

/** Dollars for a million tokens in and out, of a model of this skill, as the priced cards have it on the whole. */
const usualCost = (skill: number, signals: Signals): number => {
  const inputPerMillion = 0.03 * Math.exp(6.5 * Math.min(1, Math.max(0, skill)));
  return (signals.tokens * inputPerMillion + signals.answerTokens * inputPerMillion * 5) / 1_000_000;
};
