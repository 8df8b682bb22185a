import type { Domain } from '../catalog/index.ts';
import { likeliestDomain } from './domain.ts';
import { featuresOf, type TextFeatures } from './features.ts';
import { type Judgement, judge, judgedText, type LearnedRouter } from './learned/index.ts';
import type { HistoryItem } from './types.ts';

/** `goesOn`: the message was judged with an earlier one. */
export type MessageJudgement = Judgement & { readonly goesOn: boolean };

/**
 * Judges a message in its conversation. Most go on from what was said: they are judged with the last message of the person that was no mere courtesy, so
 * that "yes, do it" after a proof is as hard as the proof. One that opens another subject is judged by itself, so that "what is 2 + 2" is not.
 */
export const judgeMessage = (
  router: LearnedRouter,
  ask: string,
  features: TextFeatures,
  history: readonly HistoryItem[],
): MessageJudgement => {
  const before = earlierMessage(history);
  const alone = (): MessageJudgement => ({ ...judge(router, ask), goesOn: false });
  if (before === undefined || isCourtesy(features) || features.words >= ownWords || opensAnother.test(ask)) return alone();
  const joined = (): MessageJudgement => ({ ...judge(router, judgedText(ask, [before])), goesOn: true });
  if (((features.tags['go-on'] ?? 0) > 0 && features.words <= shortWords) || goesOn.test(ask)) return joined();
  const own = alone();
  const subject = likeliestDomain(own.domain);
  const share = own.domain[subject];
  if (features.words < fewestWords) return subject === 'small-talk' && share > surely ? own : joined();
  const earlier = likeliestDomain(judge(router, before.text).domain);
  if (earlier === subject || (earlier === 'role-play' && subject === 'small-talk')) return joined();
  // "Now in Spanish" says what to do, and the text to do it with was said before.
  if (needsText.has(subject) && features.words < wordsWithText && !quotes.test(ask)) return joined();
  return share < sure && earlier !== 'small-talk' ? joined() : own;
};

/** The last message of the person that says more than a courtesy, of the last four. */
const earlierMessage = (history: readonly HistoryItem[]): HistoryItem | undefined =>
  history
    .filter((item) => item.role === 'user')
    .slice(-4)
    .findLast((item) => !isCourtesy(featuresOf(item.text)));

/** Thanks and greetings stand for themselves. */
export const isCourtesy = (features: TextFeatures): boolean => (features.tags['small-talk'] ?? 0) > 0 && features.words <= 4;

/** Chosen on the corpus: its follow-ups, and its other messages each put after another one (`npm run bench:routing -- --only conversations`). */
const sure = 0.6;
const surely = 0.95;
const fewestWords = 4;
/** "It" and "that" in a longer message mean what it says itself. */
const shortWords = 14;
/** A message as long as this says itself what it is about. */
const ownWords = 30;
const needsText: ReadonlySet<Domain> = new Set(['translation', 'editing', 'summarising', 'extraction']);
const wordsWithText = 7;
const quotes = /(?:^|[\s(:])["'«„“‘「『]/u;

/** Openings by which a message goes on from the last one; none that is an ordinary first word in another language. */
const goesOn =
  /^\s*(?:ok(?:ay)?[,.!]?\s+)?(?:(?:and|but|or|so|also|then|now|just|not|no|yes|instead|same|swap|add|und|aber|oder|dann|jetzt|nein|ja|et|mais|ou|alors|non|oui|y|pero|entonces|ahora|sí|ma|ed|allora|sì|mas|então|agora|sim|maar|nee|och|nej|ale|teraz|tak|nie|и|а|но|или|теперь|да|нет|та|але|тепер|так|ve|ama|peki|şimdi|evet|hayır|tapi|sekarang|ya|và|còn|nhưng|और|लेकिन|अब|हाँ)(?![\p{L}\p{M}])|(?:那|再|但|还有|不是|对|好的?|それ|じゃ|でも|今度|はい|그럼|그리고|근데|하지만|네|و|لكن|الآن|نعم))/iu;

/** Openings that say themselves that something else follows. */
const opensAnother =
  /^\s*(?:ok(?:ay)?[,.!]?\s+)?(?:btw|by the way|new (?:topic|question|subject)|(?:something|a) different|(?:an)?other (?:topic|question|thing)|unrelated|übrigens|andere frage|neues thema|au fait|autre question|por cierto|otra (?:pregunta|cosa)|aliás|outra (?:pergunta|coisa)|a proposito|altra domanda|trouwens|andere vraag|кстати|другой вопрос|до речі|bu arada|przy okazji|inne pytanie|förresten|顺便问|换个话题|ところで|그런데 말이야|بالمناسبة)/iu;
