import { generatedModels } from '../../lib/catalog/catalogue.gen.ts';
import { lookupKey } from '../../lib/catalog/normalise.ts';
import { publishedAccuracy, publishedBenchmarks } from '../../lib/catalog/published.ts';
import type { SkillFacts } from '../../lib/catalog/skill-features.ts';
import type { Domain, Subject } from '../../lib/catalog/types.ts';
import { subjectOfExam } from '../routing/learn/targets.ts';
import { type OutcomeRow, readOutcomes } from '../routing/rows.ts';
import { measuredModels } from './models.ts';

/** How a model did on a benchmark. */
export type Observation = { readonly model: string; readonly benchmark: string; readonly accuracy: number; readonly rows: number };
/** How a model did on the part of a benchmark that speaks for a domain, and for a subject where it has one. */
export type PartObservation = Observation & { readonly domain: Domain; readonly subject: Subject | undefined };

export type Observations = {
  /** What the regression is fitted to: published figures, and whole benchmarks of the data for chat models. */
  readonly whole: readonly Observation[];
  /** The parts of the data's benchmarks, by the id of the card or the name in the data. */
  readonly parts: readonly PartObservation[];
  /** The same of every model in the data under its own name there (as `lookupKey` writes it), base models included. */
  readonly partsByName: readonly PartObservation[];
  readonly facts: ReadonlyMap<string, SkillFacts>;
  /** Models by the id of the card that stands for them. */
  readonly cards: ReadonlySet<string>;
};

/** Published figures and the data's measured means, by model: the id of its card, or its name in the data where it has none. */
export function observe(directory: string): Observations {
  const published = Object.entries(publishedAccuracy).flatMap(([model, row]) =>
    publishedBenchmarks.flatMap((benchmark, column): Observation[] => {
      const percent = row[column];
      return typeof percent === 'number' ? [{ model, benchmark, accuracy: percent / 100, rows: 100 }] : [];
    }),
  );
  const rows = (['zeroeval', 'mmlu_pro', 'llmrouter_ulab'] as const).flatMap((file) => readOutcomes(directory, file));
  const named = new Map(measuredModels.map((model) => [model.name, model.card ?? model.name]));
  const measured = partsOf(rows, (name) => named.get(name));
  const facts = new Map<string, SkillFacts>();
  for (const { model } of [...published, ...measured]) facts.set(model, factsOf(model));
  return {
    whole: [...published, ...wholes(measured)],
    parts: measured,
    partsByName: partsOf(rows, lookupKey),
    facts,
    cards: new Set(generatedModels.map(({ id }) => id).filter((id) => facts.has(id))),
  };
}

/** The benchmark and the domain of a source. MMLU-Pro is one of the published ten: it ties the two scales together. */
const meanings: readonly (readonly [RegExp, benchmark: string, Domain])[] = [
  [/^mmlu_pro\/law$/, 'MMLU-Pro', 'law'],
  [/^mmlu_pro\/health$/, 'MMLU-Pro', 'medicine'],
  [/^mmlu_pro\/(business|economics)$/, 'MMLU-Pro', 'finance'],
  [/^mmlu_pro\/math$/, 'MMLU-Pro', 'maths'],
  [/^mmlu_pro\/(physics|chemistry|biology|engineering)$/, 'MMLU-Pro', 'science'],
  [/^mmlu_pro\/computer science$/, 'MMLU-Pro', 'code'],
  [/^mmlu_pro\/philosophy$/, 'MMLU-Pro', 'reasoning'],
  [/^mmlu_pro\//, 'MMLU-Pro', 'question-answering'],
  [/^zeroeval\/gsm$/, 'GSM8K', 'maths'],
  [/^zeroeval\/math-l5$/, 'MATH level 5', 'maths'],
  [/^zeroeval\/crux$/, 'CRUX', 'code'],
  [/^llmrouter\/(gsm8k|math|agentverse-mgsm)$/, 'LLMRouter', 'maths'],
  [/^llmrouter\/(mbpp|human_eval)$/, 'LLMRouter', 'code'],
  [/^llmrouter\/(natural_qa|trivia_qa|openbook_qa)$/, 'LLMRouter', 'question-answering'],
  [/^llmrouter\/(commonsense_qa|agentverse-logicgrid)$/, 'LLMRouter', 'reasoning'],
  [/^llmrouter\/(gpqa|arc_challenge)$/, 'LLMRouter', 'science'],
  [/^llmrouter\/commongen$/, 'LLMRouter', 'writing'],
  [/^llmrouter\/mmlu$/, 'LLMRouter', 'question-answering'],
];

const meaningOf = (source: string) => {
  const found = meanings.find(([pattern]) => pattern.test(source));
  if (!found) throw new Error(`No domain for ${source}`);
  return { benchmark: found[1], domain: found[2] };
};

function partsOf(rows: readonly OutcomeRow[], modelOf: (name: string) => string | undefined): readonly PartObservation[] {
  const sums = new Map<string, { right: number; rows: number; model: string; source: string }>();
  for (const { source, scores } of rows) {
    for (const [name, score] of Object.entries(scores)) {
      const model = modelOf(name);
      if (model === undefined) continue;
      const key = `${model} ${source}`;
      const sum = sums.get(key) ?? { right: 0, rows: 0, model, source };
      sums.set(key, { ...sum, right: sum.right + score, rows: sum.rows + 1 });
    }
  }
  return [...sums.values()].map(({ model, source, right, rows: count }) => ({
    model,
    rows: count,
    accuracy: right / count,
    ...meaningOf(source),
    subject: subjectOfExam(source),
  }));
}

/** How models did on the whole of each benchmark. */
export const wholes = (parts: readonly PartObservation[]): readonly Observation[] => pooled(parts, (each) => each.benchmark);

/** Observations of one model that share a key, as one. */
export function pooled<Kind extends Observation>(observations: readonly Kind[], keyOf: (observation: Kind) => string): readonly Kind[] {
  const groups = new Map<string, Kind>();
  for (const each of observations) {
    const key = `${each.model} ${keyOf(each)}`;
    const known = groups.get(key);
    const rows = (known?.rows ?? 0) + each.rows;
    groups.set(key, { ...each, rows, accuracy: ((known?.accuracy ?? 0) * (known?.rows ?? 0) + each.accuracy * each.rows) / rows });
  }
  return [...groups.values()];
}

function factsOf(model: string): SkillFacts {
  const measured = measuredModels.find((each) => (each.card ?? each.name) === model && each.size !== undefined);
  if (measured?.size) return { ...measured, size: measured.size };
  const card = generatedModels.find(({ id }) => id === model);
  if (!card) throw new Error(`Nothing is known of ${model}`);
  const { released, size, capabilities, price } = card;
  return { released, size, reasoning: capabilities.split(' ').includes('reasoning'), outputPrice: price?.outputPerMillion };
}
