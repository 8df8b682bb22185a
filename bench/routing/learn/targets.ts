import { cardFor, type Domain, type Subject } from '../../../lib/catalog/index.ts';
import type { OutcomeRow } from '../rows.ts';

const fileOf = (source: string): string => source.split('/')[0] ?? source;

/**
 * How well the models did on each prompt, against their own means: one number a row. Models are compared within a file, where the same
 * ones answered.
 */
export const examTargets = (rows: readonly OutcomeRow[]): readonly number[] => {
  const totals = new Map<string, { sum: number; count: number }>();
  for (const row of rows) {
    for (const [model, score] of Object.entries(row.scores)) {
      const key = `${fileOf(row.source)} ${model}`;
      const total = totals.get(key) ?? { sum: 0, count: 0 };
      totals.set(key, { sum: total.sum + score, count: total.count + 1 });
    }
  }
  const meanOf = (row: OutcomeRow, model: string): number => {
    const total = totals.get(`${fileOf(row.source)} ${model}`);
    return total === undefined ? 0 : total.sum / total.count;
  };
  return rows.map((row) => {
    const models = Object.entries(row.scores);
    return models.reduce((sum, [model, score]) => sum + score - meanOf(row, model), 0) / Math.max(1, models.length);
  });
};

const domainOfSource: readonly (readonly [RegExp, Domain])[] = [
  [/^mmlu_pro\/(math)$/, 'maths'],
  [/^mmlu_pro\/(physics|chemistry|biology|engineering)$/, 'science'],
  [/^mmlu_pro\/law$/, 'law'],
  [/^mmlu_pro\/health$/, 'medicine'],
  [/^mmlu_pro\/(economics|business)$/, 'finance'],
  [/^mmlu_pro\/(history|psychology|other)$/, 'question-answering'],
  [/^(zeroeval\/(gsm|math-l5)|llmrouter\/(gsm8k|math|agentverse-mgsm))$/, 'maths'],
  [/^zeroeval\/crux$/, 'code'],
  [/^llmrouter\/(mbpp|human_eval)$/, 'code'],
  [/^llmrouter\/(natural_qa|trivia_qa)$/, 'question-answering'],
  [/^llmrouter\/(arc_challenge|gpqa|openbook_qa)$/, 'science'],
  [/^llmrouter\/(commonsense_qa|agentverse-logicgrid)$/, 'reasoning'],
  [/^llmrouter\/commongen$/, 'writing'],
];

/** The domain of an exam's questions where it has one. */
export const domainOfExam = (source: string): Domain | undefined => domainOfSource.find(([pattern]) => pattern.test(source))?.[1];

const subjectOfSource: readonly (readonly [RegExp, Subject])[] = [
  [/^mmlu_pro\/math$/, 'mathematics'],
  [/^mmlu_pro\/other$/, 'general-knowledge'],
  [/^mmlu_pro\/computer science$/, 'computer-science'],
  [/^mmlu_pro\/biology$/, 'biology'],
  [/^mmlu_pro\/business$/, 'business'],
  [/^mmlu_pro\/chemistry$/, 'chemistry'],
  [/^mmlu_pro\/economics$/, 'economics'],
  [/^mmlu_pro\/engineering$/, 'engineering'],
  [/^mmlu_pro\/health$/, 'health'],
  [/^mmlu_pro\/history$/, 'history'],
  [/^mmlu_pro\/law$/, 'law'],
  [/^mmlu_pro\/philosophy$/, 'philosophy'],
  [/^mmlu_pro\/physics$/, 'physics'],
  [/^mmlu_pro\/psychology$/, 'psychology'],
  [/^(zeroeval\/gsm|llmrouter\/(gsm8k|agentverse-mgsm))$/, 'school-mathematics'],
  [/^(zeroeval\/math-l5|llmrouter\/math)$/, 'competition-mathematics'],
  [/^llmrouter\/(mbpp|human_eval)$/, 'programs'],
  [/^zeroeval\/crux$/, 'reading-code'],
  [/^llmrouter\/(natural_qa|trivia_qa)$/, 'trivia'],
  [/^llmrouter\/commonsense_qa$/, 'commonsense'],
  [/^llmrouter\/agentverse-logicgrid$/, 'logic-puzzles'],
  [/^llmrouter\/commongen$/, 'sentences'],
  [/^llmrouter\/(arc_challenge|openbook_qa)$/, 'school-science'],
  [/^llmrouter\/gpqa$/, 'graduate-science'],
  [/^llmrouter\/mmlu$/, 'mixed-exam'],
];

/** The subject of an exam's questions where they have one. */
export const subjectOfExam = (source: string): Subject | undefined => subjectOfSource.find(([pattern]) => pattern.test(source))?.[1];

/** How many of the models failed, and the skills of their cards. */
export const failuresOf = ({ scores }: OutcomeRow): { readonly failed: number; readonly skills: readonly number[] } => {
  const models = Object.entries(scores);
  return { failed: models.reduce((sum, [, score]) => sum + 1 - score, 0), skills: models.map(([model]) => cardFor(model).skill.overall) };
};
