import type { ReasoningEffort } from '../catalog/index.ts';
import type { RouteDecision } from './types.ts';

const levelWords: Readonly<Record<ReasoningEffort, string>> = {
  none: 'none',
  minimal: 'minimal',
  low: 'low',
  medium: 'medium',
  high: 'high',
  xhigh: 'very high',
  max: 'the most',
};

/** How hard a model is told to think, in words: "thinking: low". */
export const effortWords = (effort: ReasoningEffort): string => `thinking: ${levelWords[effort]}`;

/** What else there is to know of the chosen model, one sentence each, computed from the trace alone. */
export const remarksOn = (decision: RouteDecision, nameOf: (model: string) => string): readonly string[] => {
  if (decision.kind === 'blocked') return [];
  const { model, effort, trace } = decision;
  const remarks: string[] = [];
  if (effort !== undefined) remarks.push(`Told to think: ${levelWords[effort]}${reasonFor(effort)}.`);
  if (trace.effortRefused?.includes(model))
    remarks.push('Its gateway refuses to be told how hard it should think, so it decides by itself.');
  const retired = trace.candidates.some((candidate) => candidate.model === model && candidate.retired);
  if (retired) remarks.push(`Its vendor has retired ${nameOf(model)}; this gateway still offers it.`);
  return remarks;
};

const reasonFor = (effort: ReasoningEffort): string => {
  if (effort === 'none' || effort === 'minimal' || effort === 'low') return ', which is enough for a message like this';
  return effort === 'medium' ? '' : ', because this message is hard';
};
