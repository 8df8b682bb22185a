import type { Size } from './estimate.ts';
import type { Price, ReasoningEffort, SourcedField } from './types.ts';

/** A model as catalogue.gen.ts writes it down: what the lists and the hand-kept tables say, without estimates. */
export type GeneratedModel = {
  readonly id: string;
  readonly name: string;
  readonly vendor: string;
  readonly size: Size;
  /** ISO date, or a month that is only estimated. */
  readonly released: string;
  readonly contextWindow?: number;
  readonly outputLimit?: number;
  readonly price?: Omit<Price, 'provenance'>;
  /** Words; a minus says that it is known to be missing. */
  readonly capabilities: string;
  readonly reasoningEfforts?: readonly ReasoningEffort[];
  readonly retired?: true;
  readonly aliases: readonly string[];
  /** Key of a source -> the fields that it speaks for. */
  readonly from: Readonly<Record<string, readonly SourcedField[]>>;
};
