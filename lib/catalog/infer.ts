import { estimateSpeed, type Size } from './estimate.ts';
import { releasedByFamily } from './families.ts';
import { nameVariants } from './normalise.ts';
import { inferredSkill } from './skill.ts';
import type { ModelCard } from './types.ts';

/**
 * A card from the name alone. Price, window and capabilities stay unknown, save what the name itself says; skill and speed are
 * estimated from the size in the name and the month of its family. A name that says nothing is taken for a middling model of a year ago.
 */
export const inferCard = (modelId: string): ModelCard => {
  const [name] = nameVariants(modelId);
  const id = name || 'unnamed';
  const size = sizeOf(id);
  const reasoning = /(^|[^a-z])(thinking|reasoning|reasoner|reason|think|r1|qwq|o[1-9])([^a-z]|$)/.test(id) && !/non-reasoning/.test(id);
  const vision = /(^|[-.])(vl|vision|omni|v)([-.]|$)/.test(id);
  const skill = inferredSkill({ released: releasedByFamily(id) ?? '2025-09', size, reasoning, outputPrice: undefined });
  return {
    id,
    name: modelId.slice(modelId.lastIndexOf('/') + 1).trim() || 'Unnamed model',
    vendor: vendorOf(id),
    speed: estimateSpeed(size, reasoning),
    skill: { ...skill, provenance: { ...skill.provenance, source: 'inferred from the name alone' } },
    capabilities: { ...(vision ? { vision } : {}), ...(reasoning ? { reasoning } : {}) },
    inferred: true,
  };
};

const sizeOf = (id: string): Size => {
  const parameters = billionsOf(id);
  if (parameters !== undefined) {
    if (parameters < 2) return 'micro';
    if (parameters < 11) return 'tiny';
    if (parameters < 40) return 'small';
    if (parameters < 150) return 'medium';
    return 'large';
  }
  const says = (words: string) => new RegExp(`(^|[^a-z])(${words})([^a-z]|$)`).test(id);
  if (says('ultra|pro-max|opus-max')) return 'ultra';
  if (says('nano|micro|tiny')) return 'tiny';
  if (says('lite|small|haiku|luna|instant|air')) return 'small';
  if (says('mini|flash|fast|turbo|medium|scout')) return 'medium';
  if (says('opus|pro|max|large|premier|astra|heavy')) return 'flagship';
  if (says('sonnet|plus|terra')) return 'large';
  return 'medium';
};

/** "8x7b" counts as 47, "30b-a3b" as 30, "135m" as 0.135. */
const billionsOf = (id: string): number | undefined => {
  const experts = /(\d+)x(\d+(?:\.\d+)?)b(?![a-z])/.exec(id);
  if (experts) return Number(experts[1]) * Number(experts[2]) * 0.84;
  const plain = /(?:^|[^a-z\d.])(\d+(?:\.\d+)?)(b|m)(?![a-z])/.exec(id);
  if (!plain) return undefined;
  return plain[2] === 'm' ? Number(plain[1]) / 1000 : Number(plain[1]);
};

const vendors: readonly (readonly [RegExp, string])[] = [
  [/^(gpt|o\d|chatgpt|codex)/, 'OpenAI'],
  [/claude|opus|sonnet|haiku/, 'Anthropic'],
  [/^gem(ini|ma)/, 'Google'],
  [/mi[sx]tral|^(ministral|codestral|devstral|magistral|pixtral|voxtral)/, 'Mistral AI'],
  [/^deepseek/, 'DeepSeek'],
  [/^qw(en|q)|^qvq/, 'Alibaba'],
  [/llama|^muse/, 'Meta'],
  [/^grok/, 'xAI'],
  [/^(command|c4ai|aya)/, 'Cohere'],
  [/^nova|^titan/, 'Amazon'],
  [/^(kimi|moonshot)/, 'Moonshot AI'],
  [/^(glm|chatglm)/, 'Z.ai'],
  [/^minimax/, 'MiniMax'],
  [/^phi/, 'Microsoft'],
  [/^smollm/, 'Hugging Face'],
];

const vendorOf = (id: string): string => vendors.find(([pattern]) => pattern.test(id))?.[1] ?? 'Unknown';
