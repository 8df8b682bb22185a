// A baseline: LiteLLM's rule-based complexity router (MIT) re-implemented from its documented rules, weights and word lists. The
// system prompt, which it also reads, is empty here.

const phrases = (list: string): readonly string[] => list.split(',').map((phrase) => phrase.trim());

const codeWords = phrases(
  'function, class, def, const, let, var, import, export, return, async, await, try, catch, exception, error, debug, api, endpoint, request, response, database, sql, query, schema, algorithm, implement, refactor, optimize, python, javascript, typescript, java, rust, golang, react, vue, angular, node, docker, kubernetes, git, commit, merge, branch, pull request',
);
const reasoningWords = phrases(
  "step by step, think through, let's think, reason through, analyze this, break down, explain your reasoning, show your work, chain of thought, think carefully, consider all, evaluate, pros and cons, compare and contrast, weigh the options, logical, deduce, infer, conclude",
);
const technicalWords = phrases(
  'architecture, distributed, scalable, microservice, machine learning, neural network, deep learning, encryption, authentication, authorization, performance, latency, throughput, benchmark, concurrency, parallel, threading, memory, cpu, gpu, optimization, protocol, tcp, http, grpc, websocket, container, orchestration',
);
const simpleWords = phrases(
  "what is, what's, define, definition of, who is, who was, when did, when was, where is, where was, how many, how much, yes or no, true or false, simple, brief, short, quick, hello, hi, hey, thanks, thank you, goodbye, bye, okay",
);

/** One word must stand alone; a phrase may stand anywhere. */
const matcherOf = (phrase: string): ((text: string) => boolean) => {
  if (phrase.includes(' ')) return (text) => text.includes(phrase);
  const pattern = new RegExp(`\\b${phrase}\\b`);
  return (text) => pattern.test(text);
};

const counterOf = (list: readonly string[]): ((text: string) => number) => {
  const matchers = list.map(matcherOf);
  return (text) => matchers.filter((matches) => matches(text)).length;
};

const countCode = counterOf(codeWords);
const countReasoning = counterOf(reasoningWords);
const countTechnical = counterOf(technicalWords);
const countSimple = counterOf(simpleWords);
const multiStep = /first.*?then|step\s*\d|\d+\.\s|[a-z]\)\s/;

/** LiteLLM's weighted score of a prompt; its tiers change at .15, .35 and .60. */
export const litellmComplexity = (prompt: string): number => {
  const text = prompt.toLowerCase();
  const tokens = Math.floor(prompt.length / 4);
  const code = countCode(text);
  const reasoning = countReasoning(text);
  const technical = countTechnical(text);
  return (
    0.1 * (tokens < 15 ? -1 : tokens > 400 ? 1 : 0) +
    0.3 * (code >= 2 ? 1 : code === 1 ? 0.5 : 0) +
    0.25 * (reasoning >= 2 ? 1 : reasoning === 1 ? 0.7 : 0) +
    0.25 * (technical >= 4 ? 1 : technical >= 2 ? 0.5 : 0) +
    0.05 * (countSimple(text) > 0 ? -1 : 0) +
    0.03 * (multiStep.test(text) ? 0.5 : 0) +
    0.02 * (prompt.split('?').length - 1 > 3 ? 0.5 : 0)
  );
};
