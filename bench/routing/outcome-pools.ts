import type { OutcomeFile, OutcomeRow } from './rows.ts';

/** Models of a file of outcomes among which a router may choose. */
export type OutcomePool = { readonly name: string; readonly file: OutcomeFile; readonly models: readonly string[] };

export const outcomePools: readonly OutcomePool[] = [
  {
    name: 'zeroeval-12',
    file: 'zeroeval',
    models: [
      'gpt-4o-2024-08-06',
      'gpt-4o-mini-2024-07-18',
      'gpt-3.5-turbo-0125',
      'claude-3-5-sonnet-20241022',
      'claude-3-5-haiku-20241022',
      'claude-3-haiku-20240307',
      'gemini-1.5-pro',
      'gemini-1.5-flash',
      'Meta-Llama-3.1-70B-Instruct',
      'Meta-Llama-3.1-8B-Instruct',
      'Mistral-Large-2',
      'Qwen2-72B-Instruct',
    ],
  },
  {
    name: 'mmlu_pro-10',
    file: 'mmlu_pro',
    models: [
      'gemini-1.5-pro-002',
      'gemini-1.5-flash-002',
      'Meta-Llama-3_1-70B-Instruct',
      'Meta-Llama-3_1-8B-Instruct',
      'Qwen1.5-72B-Chat',
      'Qwen1.5-7B-Chat',
      'jamba-1.5-large',
      'Mixtral-8x7B-Instruct-v0.1',
      'Mistral-7B-Instruct-v0.2',
      'Phi-3-mini-4k-instruct',
    ],
  },
  {
    name: 'llmrouter-9',
    file: 'llmrouter_ulab',
    models: [
      'llama3-chatqa-1.5-8b',
      'qwen2.5-7b-instruct',
      'llama3-chatqa-1.5-70b',
      'llama-3.1-nemotron-51b-instruct',
      'mistral-7b-instruct-v0.3',
      'gemma-2-9b-it',
      'llama-3.1-8b-instruct',
      'codegemma-7b',
      'llama-3.3-nemotron-super-49b-v1',
    ],
  },
  {
    name: 'routerbench-11',
    file: 'routerbench_part',
    models: [
      'gpt-4-1106-preview',
      'gpt-3.5-turbo-1106',
      'claude-instant-v1',
      'claude-v1',
      'claude-v2',
      'meta/llama-2-70b-chat',
      'mistralai/mixtral-8x7b-chat',
      'zero-one-ai/Yi-34B-Chat',
      'WizardLM/WizardLM-13B-V1.2',
      'meta/code-llama-instruct-34b-chat',
      'mistralai/mistral-7b-chat',
    ],
  },
];

/** Rows that every model of a pool answered. */
export const completeRows = (rows: readonly OutcomeRow[], models: readonly string[]): readonly OutcomeRow[] =>
  rows.filter((row) => models.every((model) => row.scores[model] !== undefined));

/** What each model was paid for a row; null where one is not said. */
export const costsOf = (row: OutcomeRow, models: readonly string[]): readonly number[] | null => {
  const costs = models.flatMap((model) => row.cost?.[model] ?? []);
  return costs.length === models.length ? costs : null;
};
