import { applyLinear, fitLinear } from '../learn/linear.ts';
import { featurise, standardise, standardOf, take } from '../learn/matrix.ts';
import { examTargets } from '../learn/targets.ts';
import { areaUnderCurve, interval } from '../metrics.ts';
import { type OutcomeRow, readOutcomes } from '../rows.ts';
import { foldOf } from '../splits.ts';
import { type Bench, seed } from './context.ts';
import { type Table, withInterval } from './table.ts';

const folds = 5;
const rounds = 100;
const cases = [
  ['zeroeval', ['gpt-4o-2024-08-06', 'Meta-Llama-3.1-8B-Instruct', 'gemma-2-9b-it']],
  ['mmlu_pro', ['gemini-1.5-flash-002', 'Meta-Llama-3_1-8B-Instruct', 'Mixtral-8x7B-Instruct-v0.1']],
  ['llmrouter_ulab', ['llama-3.3-nemotron-super-49b-v1', 'gemma-2-9b-it', 'mistral-7b-instruct-v0.3']],
] as const;

/** Is a model that nobody labelled foreseen as well as one with a head of its own? */
export const leaveModelOutTable = (bench: Bench): Table => {
  const rows = cases.flatMap(([file, models]) => {
    const outcomes = readOutcomes(bench.directory, file);
    const raw = featurise(
      outcomes.map((row) => row.prompt),
      bench.prepared.embeddings,
    );
    const matrix = standardise(raw, standardOf(raw));
    return models.map((model): [string, ...string[]] => {
      const others = examTargets(outcomes.map((row) => without(row, model)));
      const own = outcomes.map((row) => row.scores[model] ?? 0);
      const shared = crossPredicted(matrix, outcomes, others);
      const trained = crossPredicted(matrix, outcomes, own);
      bench.say(`without ${model}`);
      const auc = (scores: Float64Array): string => {
        const judged = outcomes.flatMap((row, index) => rightOrWrong(row, model, scores[index] ?? 0));
        return withInterval(areaUnderCurve(judged), interval(judged, areaUnderCurve, rounds, seed));
      };
      return [file, model, auc(shared), auc(trained)];
    });
  });
  return {
    title: 'Leave one model out',
    note: 'AUC of telling the answers that a model got right from those it got wrong, in 5 folds: each with its 95 % interval by bootstrap over prompts: by what all other models found hard, without one label of the model, and by a head trained on its labels.',
    columns: ['file', 'model', 'no label of it', 'a head of its own'],
    rows,
  };
};

const without = (row: OutcomeRow, model: string): OutcomeRow => ({
  ...row,
  scores: Object.fromEntries(Object.entries(row.scores).filter(([name]) => name !== model)),
});

const rightOrWrong = (row: OutcomeRow, model: string, score: number): readonly { readonly score: number; readonly positive: boolean }[] => {
  const result = row.scores[model];
  return result === undefined ? [] : [{ score, positive: result >= 0.5 }];
};

const crossPredicted = (matrix: ReturnType<typeof featurise>, rows: readonly OutcomeRow[], targets: readonly number[]): Float64Array => {
  const scores = new Float64Array(rows.length);
  for (let fold = 0; fold < folds; fold += 1) {
    const inFold = (row: OutcomeRow): boolean => foldOf(row.id, folds) === fold;
    const train = rows.flatMap((row, place) => (inFold(row) ? [] : [place]));
    const test = rows.flatMap((row, place) => (inFold(row) ? [place] : []));
    const linear = fitLinear(take(matrix, train), {
      outputs: 1,
      loss: 'squared',
      targets: Float64Array.from(train, (place) => targets[place] ?? 0),
      weights: Float64Array.from(train, () => 1),
      densePenalty: () => 3000,
      gramPenalty: Number.POSITIVE_INFINITY,
      iterations: 30,
    });
    for (const [index, score] of applyLinear(take(matrix, test), linear).entries()) scores[test[index] ?? 0] = score;
  }
  return scores;
};
