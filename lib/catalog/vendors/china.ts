import { parseCards } from '../card-table.ts';

export const deepseekCards = parseCards(
  'DeepSeek',
  `
id                     | name                   | released   | size     | context | output | in     | out    | cached | source | capabilities               | aliases
deepseek-v4-pro        | DeepSeek V4 Pro        | ~2026-04   | flagship | 1048576 | 393216 | 0.66   | 1.98   | 0.022  | genai  | tools reasoning            | -
deepseek-v4-flash      | DeepSeek V4 Flash      | ~2026-04   | medium   | 1048576 | 393216 | 0.22   | 0.66   | 0.007  | genai  | tools reasoning            | deepseek-flash
deepseek-v3.2          | DeepSeek V3.2          | 2025-12-01 | large    | 128000  | -      | 0.2288 | 0.3432 | -      | genai  | ? tools -vision reasoning  | deepseek-v3.2-exp deepseek-chat deepseek-reasoner
deepseek-v3.1-terminus | DeepSeek V3.1 Terminus | 2025-09-22 | large    | 128000  | -      | 0.27   | 0.95   | 0.13   | genai  | ? tools -vision reasoning  | deepseek-v3.1 deepseek-chat-v3.1
deepseek-v3            | DeepSeek V3            | 2024-12-26 | large    | 163840  | -      | 0.3    | 0.88   | -      | genai  | ? tools -vision -reasoning | deepseek-chat-v3-0324 deepseek-v3-0324
deepseek-r1            | DeepSeek R1            | 2025-01-20 | flagship | -       | -      | 0.5    | 2.15   | -      | genai  | ? -vision reasoning        | deepseek-r1-0528
`,
);

export const qwenCards = parseCards(
  'Alibaba',
  `
id                            | name                | released   | size     | context | output | in      | out     | cached | source | capabilities               | aliases
qwen3.7-max                   | Qwen3.7 Max         | ~2026-06   | flagship | 1000000 | -      | 1.25    | 3.75    | 0.25   | genai  | ? tools reasoning          | -
qwen3.7-plus                  | Qwen3.7 Plus        | ~2026-06   | large    | 1000000 | -      | 0.4     | 1.6     | 0.08   | genai  | ? tools reasoning          | -
qwen3.6-plus                  | Qwen3.6 Plus        | ~2026-04   | large    | 1000000 | -      | 0.325   | 1.95    | -      | genai  | ? tools reasoning          | -
qwen3.6-flash                 | Qwen3.6 Flash       | ~2026-04   | medium   | 1000000 | -      | 0.1875  | 1.125   | -      | genai  | ? tools reasoning          | -
qwen3-max                     | Qwen3 Max           | 2025-09-24 | flagship | 262144  | 65536  | 1.2     | 6       | -      | both   | tools                      | -
qwen-plus                     | Qwen Plus           | 2025-07-28 | large    | 1000000 | 32768  | 0.4     | 1.2     | 0.16   | both   | tools reasoning            | -
qwen3-235b-a22b-2507          | Qwen3 235B Instruct | 2025-07-21 | large    | -       | -      | 0.09    | 0.1     | -      | genai  | ? tools -vision -reasoning | qwen3-235b-a22b-instruct-2507 qwen3-235b-a22b
qwen3-235b-a22b-thinking-2507 | Qwen3 235B Thinking | 2025-07-25 | large    | -       | -      | 0.1     | 0.1     | -      | genai  | ? tools -vision reasoning  | -
qwen3-next-80b-a3b-instruct   | Qwen3 Next 80B      | 2025-09-11 | medium   | -       | -      | 0.09    | 1.1     | -      | genai  | ? tools -vision -reasoning | -
qwen3-32b                     | Qwen3 32B           | 2025-04-28 | small    | 131072  | -      | 0.29    | 0.59    | -      | genai  | ? tools -vision reasoning  | -
qwen3-30b-a3b-instruct-2507   | Qwen3 30B A3B       | 2025-07-29 | small    | -       | -      | 0.04815 | 0.19305 | -      | genai  | ? tools -vision -reasoning | qwen3-30b-a3b
qwen3-8b                      | Qwen3 8B            | 2025-04-28 | tiny     | 131072  | -      | 0.035   | 0.138   | -      | genai  | ? tools -vision reasoning  | -
qwen3-coder                   | Qwen3 Coder 480B    | 2025-07-22 | large    | -       | -      | 0.22    | 1.8     | -      | genai  | ? tools -vision -reasoning | qwen3-coder-480b-a35b-instruct qwen3-coder-480b-a35b
qwen2.5-72b-instruct          | Qwen2.5 72B         | 2024-09-19 | medium   | -       | -      | 0.12    | 0.39    | -      | genai  | ? tools -vision -reasoning | qwen-2.5-72b-instruct
qwen2.5-7b-instruct           | Qwen2.5 7B          | 2024-09-19 | tiny     | 32768   | -      | 0.04    | 0.1     | -      | genai  | ? tools -vision -reasoning | qwen-2.5-7b-instruct
`,
);

export const moonshotCards = parseCards(
  'Moonshot AI',
  `
id               | name             | released   | size     | context | output  | in   | out  | cached | source | capabilities           | aliases
kimi-k3          | Kimi K3          | ~2026-08   | flagship | 1048576 | 1048576 | 3    | 15   | 0.3    | both   | tools vision reasoning | -
kimi-k2.7-code   | Kimi K2.7 Code   | ~2026-06   | large    | 262144  | 64000   | 0.75 | 3.5  | 0.16   | genai  | tools vision reasoning | -
kimi-k2.6        | Kimi K2.6        | ~2026-04   | large    | 262144  | 64000   | 0.68 | 3.41 | 0.34   | genai  | tools vision reasoning | -
kimi-k2.5        | Kimi K2.5        | 2026-01-27 | large    | 262144  | 64000   | 0.4  | 1.9  | 0.09   | genai  | tools vision reasoning | -
kimi-k2-thinking | Kimi K2 Thinking | 2025-11-06 | large    | 262144  | 64000   | 0.6  | 2.5  | 0.15   | both   | tools reasoning        | -
kimi-k2          | Kimi K2          | 2025-07-11 | large    | 262144  | 64000   | 0.6  | 2.5  | 0.15   | both   | tools                  | kimi-k2-instruct kimi-k2-0905 kimi-k2-0711 kimi-k2-instruct-0905
`,
);

export const zaiCards = parseCards(
  'Z.ai',
  `
id            | name          | released   | size     | context | output | in    | out  | cached | source | capabilities              | aliases
glm-5.3       | GLM-5.3       | ~2026-09   | flagship | 1000000 | 131072 | 1.4   | 4.4  | 0.26   | both   | tools reasoning           | -
glm-5.3-flash | GLM-5.3 Flash | ~2026-09   | small    | 1000000 | 131072 | 0.075 | 0.25 | 0.015  | both   | tools vision reasoning    | -
glm-5.2       | GLM-5.2       | ~2026-07   | flagship | 1000000 | 131072 | 1.4   | 4.4  | 0.26   | both   | tools reasoning           | -
glm-5         | GLM-5         | ~2026-02   | flagship | -       | 131072 | 0.6   | 1.92 | 0.12   | genai  | tools reasoning           | -
glm-4.7       | GLM-4.7       | 2025-12-22 | large    | 200000  | 128000 | 0.4   | 1.75 | 0.08   | genai  | tools reasoning           | -
glm-4.7-flash | GLM-4.7 Flash | ~2026-01   | small    | -       | -      | 0.06  | 0.4  | 0.01   | genai  | ? tools -vision reasoning | -
glm-4.6       | GLM-4.6       | 2025-09-30 | large    | -       | -      | 0.43  | 1.74 | 0.08   | genai  | ? tools -vision reasoning | -
glm-4.5-air   | GLM-4.5 Air   | 2025-07-28 | medium   | 131072  | -      | 0.125 | 0.85 | 0.06   | genai  | ? tools -vision reasoning | -
`,
);

export const minimaxCards = parseCards(
  'MiniMax',
  `
id           | name         | released   | size  | context | output | in  | out | cached | source | capabilities           | aliases
minimax-m3   | MiniMax M3   | ~2026-06   | large | 1048576 | 512000 | 0.3 | 1.2 | 0.06   | both   | tools vision reasoning | -
minimax-m2.7 | MiniMax M2.7 | ~2026-03   | large | 204800  | 196608 | 0.3 | 1.2 | 0.06   | both   | tools reasoning        | -
minimax-m2   | MiniMax M2   | 2025-10-27 | large | 196608  | 196608 | 0.3 | 1.2 | 0.03   | genai  | tools reasoning        | -
`,
);

export const internlmCards = parseCards(
  'Shanghai AI Laboratory',
  `
id        | name      | released   | size  | context | output | in | out | cached | source | capabilities | aliases
intern-s1 | Intern-S1 | 2025-07-26 | large | -       | -      | -  | -   | -      | -      | ? reasoning  | -
`,
);
