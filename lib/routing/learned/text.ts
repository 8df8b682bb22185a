import { boundedText } from '../features.ts';

// What the learned router reads of a text: its beginning and its end, without the boilerplate of exams.

// Runs of white space are bounded everywhere: a paste of nothing but spaces must not make a pattern quadratic.
const solvedExample = /(?:Answer|answer)[ \t]{0,8}:[ \t]{0,8}\n?[ \t]{0,8}\(?[A-J]\)?\.?[ \t]{0,8}\n[ \t]{0,8}\n/g;
const boilerplate: readonly RegExp[] = [
  /You are given a Python function and an assertion containing an input[\s\S]{0,1200}?incorrect or incomplete\./g,
  /Please answer with the letter of the correct answer\./g,
  /Print only a single choice\s{1,4}from [\s\S]{0,200}?without explanation\./g,
  /After careful thought, put you final answer in \\boxed\{\.*\}\.?/g,
  /^[ \t]{0,8}(?:Question|Q)[ \t]{0,8}:[ \t]{0,8}/gm,
  /(?:Answer|A|答案)[ \t]{0,8}[:：][ \t]{0,8}$/gm,
  /\[\/?(?:PYTHON|ANSWER|THOUGHT)\]/g,
];

/** The text without worked examples, answer instructions and labels: they say which exam it is, not how hard it is. */
export const coreOf = (original: string): string => {
  let text = boundedText(original);
  let lastExample = 0;
  for (const match of text.matchAll(solvedExample)) lastExample = match.index + match[0].length;
  if (lastExample > 0) text = text.slice(lastExample);
  const lastAnswer = text.lastIndexOf('[/ANSWER]');
  if (lastAnswer > 0 && text.length - lastAnswer > 40) text = text.slice(lastAnswer + 9);
  for (const pattern of boilerplate) text = text.replace(pattern, ' ');
  return text.trim();
};

const option = /^[ \t]{0,8}\(?([A-J])[.)][ \t]{1,8}(.*)$/gm;

/** The question of a multiple-choice item, and its options; no options where there are fewer than two. */
export const splitOptions = (text: string): { readonly question: string; readonly options: readonly string[] } => {
  const matches = [...text.matchAll(option)];
  const first = matches[0];
  if (first === undefined || matches.length < 2) return { question: text, options: [] };
  return { question: text.slice(0, first.index), options: matches.map((match) => match[2] ?? '') };
};
