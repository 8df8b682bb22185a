import { answerTokensOf } from '../../../lib/routing/answer-length.ts';
import type { LearnedRouter } from '../../../lib/routing/index.ts';
import { heldOutLengths, heldOutMedians, type JudgedRow, judgedRows, median, readAnswered } from '../answer-length.ts';
import type { Table } from './table.ts';

/** How far off expected lengths of answers are, where real ones are known. */
export const answerTable = (directory: string, router: LearnedRouter): Table => {
  const exams = judgedRows(readAnswered(directory, 'zeroeval'), router);
  const unseen = judgedRows(readAnswered(directory, 'mmlu_pro'), router);
  const constant = heldOutMedians(exams);
  const fitted = heldOutLengths(exams);
  const middle = median(exams.map(({ tokens }) => tokens));
  const sources = [...new Set(exams.map(({ source }) => source))].toSorted();
  const line = (
    name: string,
    rows: readonly JudgedRow[],
    constants: readonly number[],
    lengths: readonly number[],
  ): [string, ...string[]] => [
    name,
    String(rows.length),
    median(rows.map(({ tokens }) => tokens)).toFixed(0),
    accuracy(rows, constants),
    accuracy(rows, rows.map(asMessage)),
    accuracy(rows, lengths),
  ];
  const part = (source: string): [string, ...string[]] => {
    const places = exams.flatMap((row, place) => (row.source === source ? [place] : []));
    const at = <Item>(items: readonly Item[]): readonly Item[] => places.flatMap((place) => items[place] ?? []);
    return line(source, at(exams), at(constant), at(fitted));
  };
  return {
    title: 'Length of answers',
    note: "Median absolute error in tokens, and the median of expected over real length. Exams only: models without thoughts, asked by ZeroEval for a short reasoning and a result. The constants (`npm run fit:answers`: maths, code, the rest, a slope with the level of the question) are fitted on the other four folds, the levels of the questions are the shipped router's, which learned how hard math-l5 and crux are from these very rows (not how long). MMLU-Pro was never fitted: its answers follow five worked examples. Nothing here has the lengths of answers in chats: they stay judged by hand, and are what a message that is no exam question is expected to take.",
    columns: ['questions', 'rows', 'real median', "the other folds' median", 'the lengths of chats', 'Auto'],
    rows: [
      line('**ZeroEval**', exams, constant, fitted),
      ...sources.map(part),
      line(
        'MMLU-Pro, as shipped',
        unseen,
        unseen.map(() => middle),
        unseen.map(({ signals }) => signals.answerTokens),
      ),
    ],
  };
};

/** As if the question were a message. */
const asMessage = ({ prompt, signals }: JudgedRow): number =>
  answerTokensOf(prompt, signals.tokens, { mix: signals.domain, difficulty: signals.difficulty });

const accuracy = (rows: readonly JudgedRow[], lengths: readonly number[]): string => {
  const error = median(rows.map(({ tokens }, index) => Math.abs((lengths[index] ?? 0) - tokens)));
  const ratio = median(rows.map(({ tokens }, index) => (lengths[index] ?? 0) / Math.max(1, tokens)));
  return `${error.toFixed(0)}, x ${ratio.toFixed(2)}`;
};
