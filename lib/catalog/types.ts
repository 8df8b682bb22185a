/** The domains that prompts are sorted into, everywhere: signals, cards, policy. */
export const domains = [
  'writing',
  'editing',
  'summarising',
  'translation',
  'question-answering',
  'code',
  'debugging',
  'maths',
  'reasoning',
  'science',
  'law',
  'medicine',
  'finance',
  'planning',
  'extraction',
  'data',
  'role-play',
  'small-talk',
  'tool-use',
  'language',
] as const;
export type Domain = (typeof domains)[number];

/** Kinds of exam question. Within a domain models differ by them more than by anything else: facts and puzzles, school and competition. */
export const subjects = [
  'biology',
  'business',
  'chemistry',
  'computer-science',
  'economics',
  'engineering',
  'health',
  'history',
  'law',
  'mathematics',
  'general-knowledge',
  'philosophy',
  'physics',
  'psychology',
  'school-mathematics',
  'competition-mathematics',
  'programs',
  'reading-code',
  'trivia',
  'commonsense',
  'logic-puzzles',
  'sentences',
  'school-science',
  'graduate-science',
  'mixed-exam',
] as const;
export type Subject = (typeof subjects)[number];

/** Where a figure comes from. `inferred` figures are estimates and are shown as such; `stated` ones were set here, by whom `source` says. */
export type Provenance = {
  readonly kind: 'measured' | 'published' | 'stated' | 'inferred';
  /** Who says so, in words: "price of OpenAI, as in …", "inferred from price and size", "set by you". */
  readonly source: string;
  /** ISO date, YYYY-MM-DD; absent for what was set here. */
  readonly asOf?: string;
};

/** US dollars for a million tokens, of a request whose prompt is longer than `aboveInputTokens`: the whole of it. */
export type PriceTier = {
  readonly aboveInputTokens: number;
  readonly inputPerMillion: number;
  readonly outputPerMillion: number;
  readonly cachedInputPerMillion?: number;
};

/** US dollars for a million tokens. */
export type Price = {
  readonly inputPerMillion: number;
  readonly outputPerMillion: number;
  readonly cachedInputPerMillion?: number;
  /** Shortest prompt first. `priceFor` finds the one that counts. */
  readonly tiers?: readonly PriceTier[];
  readonly provenance: Provenance;
};

/** How hard a model that reasons may be told to think, least first. */
export const reasoningEfforts = ['none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max'] as const;
export type ReasoningEffort = (typeof reasoningEfforts)[number];

/** Fields of a card whose source is kept one by one. */
export const sourcedFields = [
  'released',
  'contextWindow',
  'outputLimit',
  'price',
  'tools',
  'vision',
  'pdf',
  'reasoning',
  'webSearch',
  'reasoningEfforts',
] as const;
export type SourcedField = (typeof sourcedFields)[number];

/** Expected speed before this device has measured any. */
export type Speed = {
  /** Seconds from sending to the first token. */
  readonly firstTokenSeconds: number;
  readonly tokensPerSecond: number;
  readonly provenance: Provenance;
};

/** How good a model is, 0..1, overall and where known by domain and by the subject of an exam. */
export type Skill = {
  readonly overall: number;
  readonly byDomain: Readonly<Partial<Record<Domain, number>>>;
  readonly bySubject?: Readonly<Partial<Record<Subject, number>>>;
  readonly provenance: Provenance;
};

/** `undefined` means that nobody has said: it never excludes a model by itself. */
export type Capabilities = {
  readonly tools?: boolean;
  readonly vision?: boolean;
  readonly pdf?: boolean;
  readonly reasoning?: boolean;
  readonly webSearch?: boolean;
};

/** What is known of a model, whoever serves it. */
export type ModelCard = {
  /** Normalised id, e.g. "gpt-5-mini". */
  readonly id: string;
  /** For people, e.g. "GPT-5 mini". */
  readonly name: string;
  readonly vendor: string;
  /** ISO date. */
  readonly released?: string;
  /** Tokens of prompt and answer together; absent when unknown. */
  readonly contextWindow?: number;
  /** Tokens of one answer; absent when unknown. */
  readonly outputLimit?: number;
  /** Absent when unknown: no price is invented. */
  readonly price?: Price;
  readonly speed: Speed;
  readonly skill: Skill;
  readonly capabilities: Capabilities;
  /** The levels that the model takes, least first; absent when unknown. */
  readonly reasoningEfforts?: readonly ReasoningEffort[];
  /** Its vendor has stopped serving it; a gateway may go on. */
  readonly retired?: true;
  /** Where each field is from that has no provenance of its own. */
  readonly sources?: Readonly<Partial<Record<SourcedField, Provenance>>>;
  /** True when no card matched and this one was inferred from the name alone. */
  readonly inferred: boolean;
};

/** What somebody states of a model; every field stands for itself. Prices in US dollars for a million tokens, skill 0..1. */
export type CardFigures = {
  /** Name of a model whose card holds for this one too, save what is stated here. */
  readonly like?: string | undefined;
  readonly name?: string | undefined;
  readonly contextWindow?: number | undefined;
  readonly outputLimit?: number | undefined;
  readonly inputPerMillion?: number | undefined;
  readonly outputPerMillion?: number | undefined;
  readonly cachedInputPerMillion?: number | undefined;
  readonly tools?: boolean | undefined;
  readonly vision?: boolean | undefined;
  readonly pdf?: boolean | undefined;
  readonly reasoning?: boolean | undefined;
  readonly webSearch?: boolean | undefined;
  readonly skill?: number | undefined;
  readonly firstTokenSeconds?: number | undefined;
  readonly tokensPerSecond?: number | undefined;
};
export type CardOverride = CardFigures & { readonly by: 'organisation' | 'person' };
