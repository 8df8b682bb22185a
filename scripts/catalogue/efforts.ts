import type { ReasoningEffort } from '../../lib/catalog/types.ts';

// Levels of thinking that a model's own reference documents and the lists leave out. Models that take only one level are not here, and of newer
// ones only what their reference says: an unknown level would be refused.
const usual = ['low', 'medium', 'high'] as const;

export const knownEfforts: Readonly<Partial<Record<string, readonly ReasoningEffort[]>>> = {
  'gpt-5': ['minimal', ...usual],
  'gpt-5-mini': ['minimal', ...usual],
  'gpt-5-nano': ['minimal', ...usual],
  'gpt-5.1': ['none', ...usual],
  'gpt-5.2': ['none', ...usual, 'xhigh'],
  o1: usual,
  o3: usual,
  'o3-mini': usual,
  'o4-mini': usual,
  'gpt-oss-120b': usual,
  'gpt-oss-20b': usual,
};
