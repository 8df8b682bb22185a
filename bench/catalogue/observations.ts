import { generatedModels } from '../../lib/catalog/catalogue.gen.ts';
import { publishedAccuracy, publishedBenchmarks } from '../../lib/catalog/published.ts';
import type { SkillFacts } from '../../lib/catalog/skill-features.ts';
import type { Domain } from '../../lib/catalog/types.ts';
import { readOutcomes } from '../routing/rows.ts';
import { measuredModels } from './models.ts';

/** How a model did on a benchmark. */
export type Observation = { readonly model: string; readonly benchmark: string; readonly accuracy: number; readonly rows: number };
/** How a model did on the part of a benchmark that speaks for a domain. */
export type DomainObservation = Observation & { readonly domain: Domain };

export type Observations = {
  readonly whole: readonly Observation[];
  readonly byDomain: readonly DomainObservation[];
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
  const measured = measuredIn(directory);
  const facts = new Map<string, SkillFacts>();
  for (const { model } of [...published, ...measured]) facts.set(model, factsOf(model));
  return {
    whole: [...published, ...pooled(measured, (each) => each.benchmark)],
    byDomain: pooled(measured, (each) => `${each.benchmark} ${each.domain}`),
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

function measuredIn(directory: string): readonly DomainObservation[] {
  const named = new Map(measuredModels.map((model) => [model.name, model.card ?? model.name]));
  const sums = new Map<string, { right: number; rows: number; model: string; source: string }>();
  for (const file of ['zeroeval', 'mmlu_pro', 'llmrouter_ulab'] as const) {
    for (const { source, scores } of readOutcomes(directory, file)) {
      for (const [name, score] of Object.entries(scores)) {
        const model = named.get(name);
        if (model === undefined) continue;
        const key = `${model} ${source}`;
        const sum = sums.get(key) ?? { right: 0, rows: 0, model, source };
        sums.set(key, { ...sum, right: sum.right + score, rows: sum.rows + 1 });
      }
    }
  }
  return [...sums.values()].map(({ model, source, right, rows }) => ({ model, rows, accuracy: right / rows, ...meaningOf(source) }));
}

/** Observations of one model that share a key, as one. */
function pooled<Kind extends Observation>(observations: readonly Kind[], keyOf: (observation: Kind) => string): readonly Kind[] {
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
