import type { Domain } from '../catalog/index.ts';
import { likeliestDomain } from './domain.ts';
import type { Candidate, RouteDecision, RouteTrace, Signals } from './types.ts';
import { blockedSentence, shareOf } from './words.ts';

/**
 * One plain sentence that says why, computed from the trace alone. `nameOf` gives a model's name for people.
 * "A short translation: Claude Haiku 4.5 is expected to do as well as Claude Opus 5 at a twelfth of the price."
 */
export const explainDecision = (decision: RouteDecision, nameOf: (model: string) => string): string => {
  const { trace } = decision;
  if (decision.kind === 'blocked') return blockedSentence(decision.reason);
  const [first] = trace.candidates;
  const name = nameOf(decision.model);
  if (first === undefined) return `${name} answers.`;
  switch (trace.rule) {
    case 'manual':
      return `You chose ${name}.`;
    case 'only-candidate':
      return `${name} is the only model that can take this message now.`;
    case 'uncertain-upward':
      return `It is hard to tell how much this message needs, so ${name} answers: the most capable of the ${trace.candidates.length} models that can take it.`;
    case 'stay':
      return `${name} answered last in this chat, and another model would not be enough of a gain to switch.`;
    default:
      return `${subject(trace.signals)}${comparison(first, trace, name, nameOf)}`;
  }
};

/** Expected answers that differ by less are called equally good. */
const sameQuality = 0.02;
const nearlySameQuality = 0.08;
/** None of two models is called the best where no bar would show it. */
const tiedQuality = 0.005;

const comparison = (first: Candidate, trace: RouteTrace, name: string, nameOf: (model: string) => string): string => {
  const best = trace.candidates.reduce((top, candidate) => (candidate.quality > top.quality ? candidate : top), first);
  const behind = best.quality - first.quality;
  const gain = gainOver(first, best, trace.profile === 'speed');
  const others = trace.candidates.length - 1;
  if (best.model === first.model) {
    const cheapest = trace.candidates.every(({ cost }) => cost !== null && first.cost !== null && cost >= first.cost);
    const tied = trace.candidates.some(({ model, quality }) => model !== first.model && first.quality - quality < tiedQuality);
    const standing = tied ? 'to do as well as any' : 'to give the best answer';
    return `${name} is expected ${standing} of the ${others + 1} models that can take it${cheapest ? ', and costs least' : ''}.`;
  }
  // Where a worse answer is taken for its price, the sentence says how much worse.
  if (behind >= nearlySameQuality) {
    const shares = `${percent(first.quality)} against ${percent(best.quality)} %`;
    return `${name} is expected to do less well than ${nameOf(best.model)} (${shares})${gain === '' ? '' : `, ${gain}`}.`;
  }
  const asWell = behind < sameQuality ? 'to do as well as' : 'to do nearly as well as';
  return `${name} is expected ${asWell} ${nameOf(best.model)}${gain === '' ? '' : ` ${gain}`}.`;
};

const percent = (quality: number): number => Math.round(quality * 100);

/** What the chosen model saves against the best one, the profile's own concern first. */
const gainOver = (first: Candidate, best: Candidate, timeFirst: boolean): string => {
  const time = first.seconds < best.seconds * 0.9 ? `in ${shareOf(first.seconds / best.seconds, 'the time')}` : '';
  const price =
    first.cost === null || best.cost === null || best.cost === 0 || first.cost > best.cost * 0.95
      ? ''
      : first.cost === 0
        ? 'at no cost'
        : `at ${shareOf(first.cost / best.cost, 'the price')}`;
  return timeFirst ? time || price : price || time;
};

/** What the message seems to be, with its colon; nothing where that is not known. */
const subject = (signals: Signals): string => {
  const top = likeliestDomain(signals.domain);
  const known = (signals.domain[top] ?? 0) >= 0.3;
  if (!known && adjective(signals) === '') return '';
  const phrase = `${adjective(signals)}${known ? nouns[top] : 'message'}`;
  return `${/^[aeiou]/.test(phrase) ? 'An' : 'A'} ${phrase}: `;
};

const adjective = (signals: Signals): string => {
  if (signals.difficulty > 0.6) return 'hard ';
  if (signals.tokens > 4000) return 'long ';
  if (signals.difficulty < 0.25) return signals.tokens < 100 ? 'short ' : 'easy ';
  return '';
};

const nouns: Readonly<Record<Domain, string>> = {
  writing: 'piece of writing',
  editing: 'edit',
  summarising: 'summary',
  translation: 'translation',
  'question-answering': 'question',
  code: 'coding task',
  debugging: 'debugging task',
  maths: 'maths problem',
  reasoning: 'reasoning problem',
  science: 'science question',
  law: 'legal question',
  medicine: 'medical question',
  finance: 'finance question',
  planning: 'planning task',
  extraction: 'extraction task',
  data: 'data task',
  'role-play': 'piece of role-play',
  'small-talk': 'bit of small talk',
  'tool-use': 'task with a tool',
  language: 'question about language',
};
