import { answerTokensOf } from './answer-length.ts';
import { difficultyOf } from './difficulty.ts';
import { blend, type DomainMix, domainMix } from './domain.ts';
import { boundedText, featuresOf, type TextFeatures } from './features.ts';
import type { Judgement, LearnedRouter } from './learned/index.ts';
import { estimateConversation, estimateTokens } from './tokens.ts';
import { isCourtesy, judgeMessage } from './topic.ts';
import type { HistoryItem, RouteRequest, Signals } from './types.ts';

/** What the request would cost besides its words. An image is about this many tokens at most vendors; a PDF is a guess of five pages. */
const attachmentTokens = { image: 1000, pdf: 4000 } as const;
const toolTokens = 200;
const messageOverhead = 4;

/** Languages that the lexicons know; elsewhere the signals are worth little and say so. */
const knownLanguages = new Set(['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'ru', 'zh', 'ja', 'ko', 'ar', 'hi']);

/** Everything that the later stages know of a message. Reads a bounded part of it, so that a paste of 2 MB costs what a page costs. */
export const signalsOf = (request: RouteRequest, router?: LearnedRouter): Signals => {
  // The quoted selection is what the question is about: "explain this" is as hard as what it explains.
  const ask = request.quote ? `${boundedText(request.text)}\n${boundedText(request.quote)}` : request.text;
  const features = featuresOf(ask);
  const own = { difficulty: difficultyOf(features, domainMix(features)), mix: domainMix(features) };
  const learned = router === undefined ? undefined : judgeMessage(router, ask, features, request.history);
  const earlier = isFollowUp(features, request) && learned?.goesOn !== false ? earlierAsk(request.history) : undefined;
  const about = earlier?.features ?? features;
  const mix = learned?.domain ?? (earlier === undefined ? own.mix : blend(own.mix, earlier.mix, 0.3));
  const difficulty = learned?.difficulty ?? Math.max(own.difficulty, earlier?.difficulty ?? 0);
  const textTokens = estimateTokens(request.text);
  const quoteTokens = estimateTokens(request.quote ?? '');
  const share = (domain: keyof DomainMix): number => mix[domain] ?? 0;
  const historyTokens = estimateConversation(request.history.map((item) => item.text));
  return {
    earlierTokens: historyTokens - Math.min(historyTokens, estimateTokens(lastAnswer(request.history))),
    tokens:
      textTokens +
      quoteTokens +
      historyTokens +
      messageOverhead * (request.history.length + 2) +
      toolTokens * request.tools.length +
      request.attachments.reduce((sum, attachment) => sum + attachmentTokens[attachment.kind], 0),
    answerTokens: answerTokensOf(request.text, textTokens + quoteTokens, { mix, difficulty, ...learned }),
    difficulty,
    domain: mix,
    language: features.language === 'und' && earlier !== undefined ? earlier.features.language : features.language,
    code: about.fenced || about.codeLines > 1 || share('code') + share('debugging') > 0.45,
    maths: about.formulas > 0 || share('maths') > 0.4,
    reasoning: (about.tags.reason ?? 0) > 2 || (about.tags.deep ?? 0) > 2 || share('reasoning') > 0.4,
    tools: request.tools,
    attachments: request.attachments.map((attachment) => attachment.kind),
    turns: request.history.length,
    confidence: learned === undefined ? confidenceOf(about, mix) : learnedConfidence(about, learned),
    ...(learned === undefined
      ? {}
      : {
          style: learned.style,
          examDifficulty: learned.examDifficulty,
          chatDifficulty: learned.chatDifficulty,
          risk: learned.risk,
          examLevel: learned.examLevel,
          ...(learned.subject === undefined ? {} : { subject: learned.subject }),
        }),
  };
};

/** The answer at the end of the history, which no request has held yet; empty where it ends otherwise. */
const lastAnswer = (history: readonly HistoryItem[]): string => {
  const last = history.at(-1);
  return last?.role === 'assistant' ? last.text : '';
};

/** Version 1's difficulty of a text by itself, for benchmarks: 0..1, how capable a model it needs. */
export const difficultyOfText = (text: string): number => {
  const features = featuresOf(text);
  return difficultyOf(features, domainMix(features));
};

/** "Yes, do it", "shorter", "and in Spain?": short, and about what was said before. */
const isFollowUp = (features: TextFeatures, request: RouteRequest): boolean => {
  if (request.history.length === 0 || request.quote) return false;
  if (isCourtesy(features) || features.words > 14 || features.codeLines > 1) return false;
  return features.words <= 5 || (features.tags['go-on'] ?? 0) > 0;
};

/** The last message of the person that stands for itself, with the question that the model closed with. */
const earlierAsk = (history: readonly HistoryItem[]) => {
  const asks = history.filter((item) => item.role === 'user').slice(-4);
  const last = history.findLast((item) => item.role === 'assistant')?.text.slice(-240) ?? '';
  const offer = /[?？؟]/.test(last) ? last : '';
  for (const [index, item] of asks.toReversed().entries()) {
    const features = featuresOf(item.text);
    const standsAlone = features.words > 5 && (features.words > 14 || (features.tags['go-on'] ?? 0) === 0);
    if (!standsAlone && index < asks.length - 1) continue;
    const whole = offer === '' ? features : featuresOf(`${boundedText(item.text)}\n${offer}`);
    const mix = domainMix(whole);
    // The offer may add to what was asked, never make it easier.
    return { features: whole, mix, difficulty: Math.max(difficultyOf(features, domainMix(features)), difficultyOf(whole, mix)) };
  }
  return undefined;
};

/** Below this share of familiar letters a text is in a language, or in none, that nothing was learned of. */
const unfamiliar = 0.5;

/** 0..1: how sure the domain is, and no more than how familiar the text looks. Formulas and code have no letters to be familiar. */
const learnedConfidence = (features: TextFeatures, { domain, familiarity }: Judgement): number => {
  const form = features.formulas > 0 || features.codeLines > 1 || features.fenced;
  if (features.words === 0 && !form) return 0.05;
  const known = form ? Math.max(familiarity, 0.8) : familiarity;
  const share = Math.max(0, Math.min(1, (known - unfamiliar) / (0.9 - unfamiliar)));
  return Math.round(share * (0.35 + 0.65 * Math.max(...Object.values(domain))) * 1000) / 1000;
};

/** 0..1, from how much of the text the lexicons and forms recognise. Under `uncertainBelow` (selection) the choice goes upward. */
const confidenceOf = (features: TextFeatures, mix: DomainMix): number => {
  if (features.words === 0) return 0.05;
  const language = knownLanguages.has(features.language) ? 0.45 : features.language === 'und' ? 0.05 : 0.15;
  const form = features.formulas > 0 || features.codeLines > 1 || features.fenced ? 0.2 : 0;
  const lexicon = 0.3 * Math.min(1, features.known / 0.3);
  const domain = 0.2 * Math.max(0, ...Object.values(mix));
  return Math.round(Math.min(1, language + form + lexicon + domain) * 1000) / 1000;
};
