import type { Domain, ModelCard, ReasoningEffort, Subject } from '../catalog/index.ts';
import type { EffectivePolicy, ModelId, Profile } from '../policy/index.ts';
import type { LearnedRouter } from './learned/index.ts';

export type HistoryItem = { readonly role: 'user' | 'assistant'; readonly text: string };

/** What is asked. Times, ids and seeds come in as values: routing reads no clock. */
export type RouteRequest = {
  readonly text: string;
  readonly history: readonly HistoryItem[];
  /** A selection from a page that the question is about. */
  readonly quote?: string;
  /** Tools that the person switched on for this message, e.g. "web-search". */
  readonly tools: readonly string[];
  readonly attachments: readonly { readonly kind: 'image' | 'pdf' }[];
  /** The person took this model instead of Auto. */
  readonly requestedModel?: ModelId;
};

/** Health of one model as the worker knows it. */
export type ModelHealth =
  | { readonly state: 'healthy' }
  /** The gateway asked for a pause (Retry-After) until this epoch millisecond. */
  | { readonly state: 'cooling'; readonly until: number }
  /** The breaker is open after repeated failures until this epoch millisecond. */
  | { readonly state: 'open'; readonly until: number };

/** A model offered by a gateway. */
export type OfferedModel = {
  readonly id: ModelId;
  readonly card: ModelCard;
  readonly onDevice: boolean;
  /** False when its gateway needs a key that is not there. */
  readonly hasCredentials: boolean;
  /** False when the person switched it off for Auto. */
  readonly enabled: boolean;
  /** False only for an on-device model whose weights are not here. */
  readonly installed: boolean;
  readonly health: ModelHealth;
};

export type RouteContext = {
  readonly policy: EffectivePolicy;
  /** Every model of every gateway in force, approved or not: what is left out is explained. */
  readonly models: readonly OfferedModel[];
  readonly profile: Profile;
  /** The model that answered last in this chat; a switch away must be worth it. */
  readonly currentModel?: ModelId;
  /** True where that model's vendor no longer holds the conversation: it was long ago, or its beginning is not sent any more. */
  readonly cacheIsCold?: true;
  /** Models whose gateway refused a request for its level of thinking: they are asked without one. */
  readonly effortRefused?: readonly ModelId[];
  /** Models already tried in this turn; never chosen again for it. */
  readonly tried: readonly ModelId[];
  /** Tokens that a failed attempt proved to be too many for a window (context overflow): a larger window is needed. */
  readonly minimumContextWindow?: number;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly seed: number;
  /** The learned judge of messages; without it the hand-made rules of version 1 judge, and fail upward more often. */
  readonly router?: LearnedRouter;
};

export type ExclusionReason =
  | 'not-approved'
  | 'manual-choice'
  | 'switched-off'
  | 'not-installed'
  | 'no-credentials'
  | 'no-tools'
  | 'no-vision'
  | 'no-pdf'
  | 'context-too-small'
  | 'over-budget'
  | 'cooling'
  | 'unhealthy'
  | 'already-tried';

export type Excluded = { readonly model: ModelId; readonly reason: ExclusionReason; readonly detail?: string };

export type Signals = {
  /** Estimated tokens of everything that would be sent. */
  readonly tokens: number;
  /** The part of them that the message before was sent with: the conversation up to its answer. */
  readonly earlierTokens?: number;
  /** Estimated tokens of the answer, without thoughts. */
  readonly answerTokens: number;
  /** 0..1: how capable a model the message needs. */
  readonly difficulty: number;
  readonly domain: Readonly<Partial<Record<Domain, number>>>;
  /** BCP 47 primary language, or "und". */
  readonly language: string;
  readonly code: boolean;
  readonly maths: boolean;
  readonly reasoning: boolean;
  readonly tools: readonly string[];
  readonly attachments: readonly ('image' | 'pdf')[];
  /** Earlier messages in the conversation. */
  readonly turns: number;
  /** 0..1: how far the signals may be trusted; low means choose upward. */
  readonly confidence: number;
  /** Of the learned router only: 0..1, the chance that the text is an exam question rather than a message; mixes the two below. */
  readonly style?: number;
  /** 0..1: how often a weak model would fail on the message. */
  readonly risk?: number;
  /** How hard the exam question is that it may be, as the logit of failure of a model of skill 0.1, and its subjects. */
  readonly examLevel?: number;
  readonly subject?: Readonly<Partial<Record<Subject, number>>>;
  readonly examDifficulty?: number;
  readonly chatDifficulty?: number;
};

export type Candidate = {
  readonly model: ModelId;
  /** Expected quality, 0..1. */
  readonly quality: number;
  /** Expected US dollars; null when the price is unknown. */
  readonly cost: number | null;
  /** Expected seconds to the complete answer. */
  readonly seconds: number;
  readonly utility: number;
  /** How hard it would be told to think; absent where the model decides by itself. */
  readonly effort?: ReasoningEffort;
  /** The skill behind the quality is an estimate of ours, which nobody measured. */
  readonly skillInferred?: true;
  /** Its vendor has stopped serving it. */
  readonly retired?: true;
};

/** Which rule settled it. */
export type RouteRule = 'best-utility' | 'stay' | 'uncertain-upward' | 'only-candidate' | 'manual' | 'none';

export type RouteTrace = {
  readonly profile: Profile;
  readonly signals: Signals;
  readonly excluded: readonly Excluded[];
  /** Best first. */
  readonly candidates: readonly Candidate[];
  readonly rule: RouteRule;
  /** Candidates that take no level of thinking at their gateway, though the model has some. */
  readonly effortRefused?: readonly ModelId[];
  readonly versions: { readonly router: string; readonly catalogue: string };
};

export type BlockedReason =
  | 'policy-waiting'
  | 'policy-blocked'
  | 'nothing-approved'
  | 'manual-not-allowed'
  | 'model-not-available'
  | 'too-large'
  | 'over-budget'
  | 'no-eligible-model';

export type RouteDecision =
  | {
      readonly kind: 'selected';
      readonly model: ModelId;
      /** How hard the model is told to think; absent where it decides by itself. */
      readonly effort?: ReasoningEffort;
      readonly fallbacks: readonly ModelId[];
      readonly trace: RouteTrace;
    }
  | { readonly kind: 'blocked'; readonly reason: BlockedReason; readonly trace: RouteTrace };
