import { type Size, sizes } from '../../lib/catalog/estimate.ts';

/** A model that was measured: its card where the catalogue has one, else what the regression wants to know of it. */
export type MeasuredModel = {
  readonly name: string;
  readonly card: string | undefined;
  readonly released: string;
  readonly size: Size | undefined;
  /** US dollars for a million tokens of answer, as the data's own costs have it; undefined where nobody sold it. */
  readonly outputPrice: number | undefined;
  readonly reasoning: boolean;
};

// Base models (without instruction tuning) and models for one task alone are left out.
const table = `
name in the data                | card                            | released   | size     | out  | reasons
o1-mini-2024-09-12              | o1-mini                         |            |          |      |
o1-preview-2024-09-12           | o1-preview                      |            |          |      |
gemini-1.5-pro                  | -                               | 2024-05-14 | flagship | 5    |
gemini-1.5-pro-exp-0801         | -                               | 2024-08-01 | flagship | 5    |
gemini-1.5-pro-exp-0827         | -                               | 2024-08-27 | flagship | 5    |
gemini-1.5-pro-002              | gemini-1.5-pro                  | 2024-09-24 | flagship | 5    |
gemini-1.5-flash                | -                               | 2024-05-14 | medium   | 0.3  |
gemini-1.5-flash-exp-0827       | -                               | 2024-08-27 | medium   | 0.3  |
gemini-1.5-flash-002            | gemini-1.5-flash                | 2024-09-24 | medium   | 0.3  |
deepseek-chat                   | -                               | 2024-06-28 | large    | 0.28 |
deepseek-coder                  | deepseek-coder-v2               |            |          |      |
deepseek-v2.5-0908              | deepseek-v2.5                   |            |          |      |
DeepSeek-Coder-V2               | deepseek-coder-v2               |            |          |      |
claude-3-5-sonnet-20241022      | claude-3-5-sonnet               | 2024-10-22 | flagship | 15   |
claude-3-5-sonnet-20240620      | -                               | 2024-06-20 | flagship | 15   |
claude-3-5-haiku-20241022       | claude-3-5-haiku                |            |          |      |
claude-3-opus-20240229          | claude-3-opus                   |            |          |      |
claude-3-sonnet-20240229        | claude-3-sonnet                 |            |          |      |
claude-3-haiku-20240307         | claude-3-haiku                  |            |          |      |
gpt-4o-2024-08-06               | gpt-4o                          | 2024-08-06 | flagship | 10   |
gpt-4o-2024-05-13               | gpt-4o-2024-05-13               |            |          |      |
chatgpt-4o-latest-24-09-07      | chatgpt-4o-latest               |            |          |      |
gpt-4o-mini-2024-07-18          | gpt-4o-mini                     |            |          |      |
gpt-4-turbo-2024-04-09          | gpt-4-turbo                     |            |          |      |
gpt-4-0314                      | gpt-4                           |            |          |      |
gpt-3.5-turbo-0125              | gpt-3.5-turbo                   | 2024-01-25 | medium   | 1.5  |
grok-2-1212                     | grok-2                          |            |          |      |
Meta-Llama-3.1-405B-Instruct    | llama-3.1-405b-instruct         |            |          |      |
Meta-Llama-3.1-70B-Instruct     | llama-3.1-70b-instruct          |            |          |      |
Meta-Llama-3_1-70B-Instruct     | llama-3.1-70b-instruct          |            |          |      |
Meta-Llama-3.1-8B-Instruct      | llama-3.1-8b-instruct           |            |          |      |
Meta-Llama-3_1-8B-Instruct      | llama-3.1-8b-instruct           |            |          |      |
llama-3.1-8b-instruct           | llama-3.1-8b-instruct           |            |          |      |
Meta-Llama-3-70B-Instruct       | llama-3-70b-instruct            |            |          |      |
Meta-Llama-3-8B-Instruct        | llama-3-8b-instruct             |            |          |      |
Athene-70B                      | athene-70b                      |            |          |      |
Mistral-Large-2                 | mistral-large-2                 |            |          |      |
Mistral-Nemo-Instruct-2407      | mistral-nemo                    |            |          |      |
Mixtral-8x7B-Instruct-v0.1      | mixtral-8x7b                    |            |          |      |
Mistral-7B-Instruct-v0.2        | -                               | 2023-12-11 | tiny     | 0.2  |
Mistral-7B-Instruct-v0.1        | -                               | 2023-09-27 | tiny     | 0.2  |
mistral-7b-instruct-v0.3        | mistral-7b                      | 2024-05-22 | tiny     | 0.25 |
Qwen2.5-72B-Instruct            | qwen2.5-72b-instruct            |            |          |      |
Qwen2.5-32B-Instruct            | qwen2.5-32b-instruct            |            |          |      |
Qwen2.5-7B-Instruct             | qwen2.5-7b-instruct             |            |          |      |
qwen2.5-7b-instruct             | qwen2.5-7b-instruct             |            |          |      |
Qwen2.5-3B-Instruct             | qwen2.5-3b-instruct             |            |          |      |
Qwen2-72B-Instruct              | qwen2-72b-instruct              |            |          |      |
Qwen2-7B-Instruct               | qwen2-7b-instruct               |            |          |      |
Qwen1.5-72B-Chat                | qwen1.5-72b-chat                |            |          |      |
Qwen1.5-7B-Chat                 | qwen1.5-7b-chat                 |            |          |      |
Yi-1.5-34B-Chat                 | yi-1.5-34b-chat                 |            |          |      |
Yi-1.5-9B-Chat                  | yi-1.5-9b-chat                  |            |          |      |
Yi-6b-Chat                      | -                               | 2023-11-24 | tiny     | 0.2  |
yi-large                        | yi-large                        |            |          |      |
yi-large-preview                | -                               | 2024-05-13 | large    | 3    |
gemma-2-27b-it                  | gemma-2-27b-it                  |            |          |      |
gemma-2-9b-it                   | gemma-2-9b-it                   |            |          |      |
gemma-2-2b-it                   | gemma-2-2b-it                   |            |          |      |
Phi-3.5-mini-instruct           | phi-3.5-mini-instruct           |            |          |      |
Phi-3-mini-4k-instruct          | phi-3-mini-128k-instruct        |            |          |      |
command-r-plus                  | command-r-plus                  |            |          |      |
command-r                       | command-r                       |            |          |      |
c4ai-command-r-v01              | command-r                       |            |          |      |
reka-core-20240501              | reka-core                       |            |          |      |
reka-flash-20240226             | reka-flash                      |            |          |      |
jamba-1.5-large                 | jamba-1.5-large                 |            |          |      |
llama-3.1-nemotron-51b-instruct | llama-3.1-nemotron-51b-instruct |            |          |      |
`;

const blank = (cell: string | undefined): boolean => cell === undefined || cell === '' || cell === '-';

/** Every measured model that the fit uses. Throws on a malformed line. */
export const measuredModels: readonly MeasuredModel[] = table
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [name = '', card, released = '', size, price, reasons] = line.split('|').map((cell) => cell.trim());
    const known = sizes.find((candidate) => candidate === size);
    if (name === '' || (blank(card) && (known === undefined || released === ''))) throw new Error(`Malformed line: ${line}`);
    return {
      name,
      card: blank(card) ? undefined : card,
      released,
      size: known,
      outputPrice: blank(price) ? undefined : Number(price),
      reasoning: reasons === 'yes',
    };
  });
