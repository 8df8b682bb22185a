import { handTable } from '../hand-table.ts';

export const deepseek = handTable(
  'DeepSeek',
  `
id                            | name                          | released   | size     | llm-zoo                  | genai-prices                                      | says                             | aliases
deepseek-v4-pro               | DeepSeek V4 Pro               | ~2026-04   | flagship | deepseekpro,deepseekproT | deepseek/deepseek-v4-pro                          | -                                | -
deepseek-v4-flash             | DeepSeek V4 Flash             | ~2026-04   | medium   | deepseek,deepseekT       | deepseek/deepseek-v4-flash                        | -                                | -
deepseek-v3.2                 | DeepSeek V3.2                 | 2025-12-01 | large    | -                        | deepseek/deepseek-v3.2                            | tools -vision reasoning          | deepseek-chat deepseek-reasoner
deepseek-v3.1-terminus        | DeepSeek V3.1 Terminus        | 2025-09-22 | large    | -                        | deepseek/deepseek-v3.1-terminus                   | tools -vision reasoning          | deepseek-v3.1 deepseek-chat-v3.1 deepseek-v3.1-671b
deepseek-v3                   | DeepSeek V3                   | 2024-12-26 | large    | -                        | openrouter/deepseek/deepseek-chat-v3-0324         | tools -vision -reasoning         | deepseek-chat-v3-0324 deepseek-v3-0324 deepseek-v3-671b
deepseek-r1                   | DeepSeek R1                   | 2025-01-20 | flagship | -                        | openrouter/deepseek/deepseek-r1-0528              | -vision reasoning                | deepseek-r1-0528 deepseek-r1-671b
deepseek-v4.1-flash           | DeepSeek V4.1 Flash           | ~2026-09   | medium   | deepseek41,deepseek41T   | -                                                 | -                                | -
deepseek-v4-flash-vision-exp  | DeepSeek V4 Flash Vision      | ~2026-06   | medium   | deepseekvision           | -                                                 | -                                | deepseek-v4-flash-vision
deepseek-v3.2-exp             | DeepSeek V3.2 Exp             | 2025-09-29 | large    | -                        | deepseek/deepseek-v3.2-exp                        | tools -vision reasoning          | -
deepseek-r1-distill-llama-70b | DeepSeek R1 Distill Llama 70B | 2025-01-20 | medium   | -                        | openrouter/deepseek/deepseek-r1-distill-llama-70b | -vision reasoning                | deepseek-r1-70b
deepseek-r1-distill-qwen-32b  | DeepSeek R1 Distill Qwen 32B  | 2025-01-20 | small    | -                        | openrouter/deepseek/deepseek-r1-distill-qwen-32b  | -vision reasoning                | deepseek-r1-32b
deepseek-r1-distill-qwen-14b  | DeepSeek R1 Distill Qwen 14B  | 2025-01-20 | small    | -                        | openrouter/deepseek/deepseek-r1-distill-qwen-14b  | -vision reasoning                | deepseek-r1-14b
deepseek-v2.5                 | DeepSeek V2.5                 | 2024-09-05 | large    | -                        | -                                                 | tools -vision -reasoning retired | deepseek-v2.5-0908
deepseek-coder-v2             | DeepSeek Coder V2             | 2024-06-17 | large    | -                        | -                                                 | -vision -reasoning retired       | deepseek-coder-v2-instruct deepseek-coder
`,
);

export const moonshotAi = handTable(
  'Moonshot AI',
  `
id                       | name                     | released   | size     | llm-zoo                | genai-prices                        | says                     | aliases
kimi-k3                  | Kimi K3                  | ~2026-08   | flagship | kimi3                  | moonshotai/kimi-k3                  | -                        | -
kimi-k2.7-code           | Kimi K2.7 Code           | ~2026-06   | large    | kimi27code,kimi27codeT | moonshotai/kimi-k2.7-code           | -                        | -
kimi-k2.6                | Kimi K2.6                | ~2026-04   | large    | kimi26,kimi26T         | moonshotai/kimi-k2.6                | -                        | -
kimi-k2.5                | Kimi K2.5                | 2026-01-27 | large    | kimi25,kimi25T         | moonshotai/kimi-k2.5                | -                        | -
kimi-k2-thinking         | Kimi K2 Thinking         | 2025-11-06 | large    | kimi2T                 | moonshotai/kimi-k2-thinking         | -                        | -
kimi-k2                  | Kimi K2                  | 2025-07-11 | large    | kimi2                  | moonshotai/kimi-k2-0905-preview     | -                        | kimi-k2-instruct kimi-k2-0905 kimi-k2-0711 kimi-k2-instruct-0905
kimi-k2-turbo            | Kimi K2 Turbo            | ~2025-08   | large    | kimi2+                 | moonshotai/kimi-k2-turbo-preview    | -                        | -
kimi-k2-thinking-turbo   | Kimi K2 Thinking Turbo   | 2025-11-06 | large    | kimi2T+                | moonshotai/kimi-k2-thinking-turbo   | -                        | -
kimi-k2.7-code-highspeed | Kimi K2.7 Code HighSpeed | ~2026-06   | large    | -                      | moonshotai/kimi-k2.7-code-highspeed | tools vision reasoning   | -
moonshot-v1-128k         | Moonshot V1 128K         | ~2024-02   | large    | kimi                   | moonshotai/moonshot-v1-128k         | -                        | -
moonshot-v1-32k          | Moonshot V1 32K          | ~2024-02   | large    | -                      | moonshotai/moonshot-v1-32k          | tools -vision -reasoning | -
moonshot-v1-8k           | Moonshot V1 8K           | ~2024-02   | large    | -                      | moonshotai/moonshot-v1-8k           | tools -vision -reasoning | -
`,
);

export const zai = handTable(
  'Z.ai',
  `
id            | name          | released   | size     | llm-zoo    | genai-prices                  | says                    | aliases
glm-5.3       | GLM-5.3       | ~2026-09   | flagship | glm53      | zai/GLM-5.3                   | -                       | -
glm-5.3-flash | GLM-5.3 Flash | ~2026-09   | small    | glm53flash | zai/GLM-5.3-Flash             | -                       | -
glm-5.2       | GLM-5.2       | ~2026-07   | flagship | glm52      | zai/GLM-5.2                   | -                       | -
glm-5         | GLM-5         | ~2026-02   | flagship | glm5       | -                             | -                       | -
glm-4.7       | GLM-4.7       | 2025-12-22 | large    | glm47      | -                             | -                       | -
glm-4.7-flash | GLM-4.7 Flash | ~2026-01   | small    | -          | openrouter/z-ai/glm-4.7-flash | tools -vision reasoning | -
glm-4.6       | GLM-4.6       | 2025-09-30 | large    | -          | openrouter/z-ai/glm-4.6       | tools -vision reasoning | -
glm-4.5-air   | GLM-4.5 Air   | 2025-07-28 | medium   | -          | openrouter/z-ai/glm-4.5-air   | tools -vision reasoning | -
glm-5.1       | GLM-5.1       | ~2026-04   | flagship | glm51      | -                             | -                       | -
glm-5-turbo   | GLM-5 Turbo   | ~2026-03   | large    | glm5turbo  | -                             | -                       | -
glm-5v-turbo  | GLM-5V Turbo  | ~2026-04   | large    | glm5vturbo | -                             | -                       | -
glm-4.6v      | GLM-4.6V      | 2025-12-08 | medium   | glm46v     | -                             | -                       | -
glm-4.5       | GLM-4.5       | 2025-07-28 | large    | glm45      | -                             | -                       | -
glm-4.5v      | GLM-4.5V      | 2025-08-11 | medium   | glm45v     | -                             | -                       | -
glm-4-32b     | GLM-4 32B     | 2025-04-14 | small    | glm432b    | -                             | -                       | glm-4-32b-0414
`,
);

export const minimax = handTable(
  'MiniMax',
  `
id           | name         | released   | size  | llm-zoo    | genai-prices         | says | aliases
minimax-m3   | MiniMax M3   | ~2026-06   | large | minimaxM3  | minimax/minimax-m3   | -    | -
minimax-m2.7 | MiniMax M2.7 | ~2026-03   | large | minimaxM27 | minimax/MiniMax-M2.7 | -    | -
minimax-m2   | MiniMax M2   | 2025-10-27 | large | minimaxM2  | minimax/MiniMax-M2   | -    | -
minimax-m2.5 | MiniMax M2.5 | ~2026-02   | large | minimaxM25 | -                    | -    | -
minimax-m2.1 | MiniMax M2.1 | 2025-12-23 | large | minimaxM21 | -                    | -    | -
minimax-m1   | MiniMax M1   | 2025-06-16 | large | minimaxM1  | minimax/minimax-m1   | -    | minimax-m1-80k
minimax-01   | MiniMax-01   | 2025-01-15 | large | minimax01  | minimax/minimax-01   | -    | minimax-text-01
`,
);

export const bytedance = handTable(
  'ByteDance',
  `
id             | name           | released   | size   | llm-zoo | genai-prices                             | says                   | aliases
seed-2.0-lite  | Seed 2.0 Lite  | ~2026-02   | medium | -       | openrouter/bytedance-seed/seed-2.0-lite  | tools vision reasoning | -
seed-2.0-mini  | Seed 2.0 Mini  | ~2026-02   | small  | -       | openrouter/bytedance-seed/seed-2.0-mini  | tools vision reasoning | -
seed-1.6       | Seed 1.6       | 2025-06-25 | large  | -       | openrouter/bytedance-seed/seed-1.6       | tools vision reasoning | -
seed-1.6-flash | Seed 1.6 Flash | 2025-06-25 | small  | -       | openrouter/bytedance-seed/seed-1.6-flash | tools vision reasoning | -
`,
);

export const xiaomi = handTable(
  'Xiaomi',
  `
id            | name          | released | size   | llm-zoo | genai-prices                    | says                    | aliases
mimo-v2.5-pro | MiMo V2.5 Pro | ~2026-04 | large  | -       | openrouter/xiaomi/mimo-v2.5-pro | tools reasoning         | -
mimo-v2.5     | MiMo V2.5     | ~2026-04 | medium | -       | openrouter/xiaomi/mimo-v2.5     | tools reasoning         | -
mimo-v2-flash | MiMo V2 Flash | ~2025-12 | medium | -       | openrouter/xiaomi/mimo-v2-flash | tools -vision reasoning | -
`,
);

export const stepfun = handTable(
  'StepFun',
  `
id             | name           | released | size   | llm-zoo | genai-prices                      | says                    | aliases
step-3.7-flash | Step 3.7 Flash | ~2026-05 | medium | -       | openrouter/stepfun/step-3.7-flash | tools reasoning         | -
step-3.5-flash | Step 3.5 Flash | ~2026-02 | medium | -       | openrouter/stepfun/step-3.5-flash | tools -vision reasoning | -
`,
);

export const tencent = handTable(
  'Tencent',
  `
id                    | name         | released   | size   | llm-zoo | genai-prices                             | says              | aliases
hunyuan-a13b-instruct | Hunyuan A13B | 2025-06-27 | medium | -       | openrouter/tencent/hunyuan-a13b-instruct | -vision reasoning | -
`,
);

export const inclusionai = handTable(
  'inclusionAI',
  `
id          | name        | released | size  | llm-zoo | genai-prices                       | says                     | aliases
ling-2.6-1t | Ling 2.6 1T | ~2026-04 | large | -       | openrouter/inclusionai/ling-2.6-1t | tools -vision -reasoning | -
ring-2.6-1t | Ring 2.6 1T | ~2026-05 | large | -       | openrouter/inclusionai/ring-2.6-1t | tools -vision reasoning  | -
`,
);

export const baidu = handTable(
  'Baidu',
  `
id                     | name              | released   | size  | llm-zoo | genai-prices                            | says   | aliases
ernie-4.5-vl-424b-a47b | ERNIE 4.5 VL 424B | 2025-06-30 | large | -       | openrouter/baidu/ernie-4.5-vl-424b-a47b | vision | -
`,
);

export const shanghaiAiLaboratory = handTable(
  'Shanghai AI Laboratory',
  `
id        | name      | released   | size  | llm-zoo | genai-prices | says      | aliases
intern-s1 | Intern-S1 | 2025-07-26 | large | -       | -            | reasoning | -
`,
);
