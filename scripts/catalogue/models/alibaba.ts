import { handTable } from '../hand-table.ts';

export const alibaba = handTable(
  'Alibaba',
  `
id                            | name                        | released   | size     | llm-zoo   | genai-prices                                  | says                              | aliases
qwen3.7-max                   | Qwen3.7 Max                 | ~2026-06   | flagship | -         | openrouter/qwen/qwen3.7-max                   | tools reasoning                   | -
qwen3.7-plus                  | Qwen3.7 Plus                | ~2026-06   | large    | -         | openrouter/qwen/qwen3.7-plus                  | tools reasoning                   | -
qwen3.6-plus                  | Qwen3.6 Plus                | ~2026-04   | large    | -         | openrouter/qwen/qwen3.6-plus                  | tools reasoning                   | -
qwen3.6-flash                 | Qwen3.6 Flash               | ~2026-04   | medium   | -         | openrouter/qwen/qwen3.6-flash                 | tools reasoning                   | -
qwen3-max                     | Qwen3 Max                   | 2025-09-24 | flagship | qwen3max  | openrouter/qwen/qwen3-max                     | -                                 | -
qwen-plus                     | Qwen Plus                   | 2025-07-28 | large    | qwenplus  | openrouter/qwen/qwen-plus                     | -                                 | -
qwen3-235b-a22b-2507          | Qwen3 235B 2507             | 2025-07-21 | large    | -         | openrouter/qwen/qwen3-235b-a22b-2507          | tools -vision -reasoning          | qwen3-235b-a22b-instruct-2507
qwen3-235b-a22b-thinking-2507 | Qwen3 235B Thinking 2507    | 2025-07-25 | large    | -         | openrouter/qwen/qwen3-235b-a22b-thinking-2507 | tools -vision reasoning           | -
qwen3-next-80b-a3b-instruct   | Qwen3 Next 80B              | 2025-09-11 | medium   | -         | openrouter/qwen/qwen3-next-80b-a3b-instruct   | tools -vision -reasoning          | -
qwen3-32b                     | Qwen3 32B                   | 2025-04-28 | small    | -         | groq/qwen/qwen3-32b                           | tools -vision reasoning           | -
qwen3-30b-a3b-instruct-2507   | Qwen3 30B A3B 2507          | 2025-07-29 | small    | -         | openrouter/qwen/qwen3-30b-a3b-instruct-2507   | tools -vision -reasoning          | -
qwen3-8b                      | Qwen3 8B                    | 2025-04-28 | tiny     | -         | openrouter/qwen/qwen3-8b                      | tools -vision reasoning           | qwen3
qwen3-coder                   | Qwen3 Coder 480B            | 2025-07-22 | large    | -         | openrouter/qwen/qwen3-coder                   | tools -vision -reasoning          | qwen3-coder-480b-a35b-instruct qwen3-coder-480b-a35b
qwen2.5-72b-instruct          | Qwen2.5 72B                 | 2024-09-19 | medium   | -         | openrouter/qwen/qwen-2.5-72b-instruct         | tools -vision -reasoning          | qwen-2.5-72b-instruct
qwen2.5-7b-instruct           | Qwen2.5 7B                  | 2024-09-19 | tiny     | -         | openrouter/qwen/qwen-2.5-7b-instruct          | tools -vision -reasoning          | qwen-2.5-7b-instruct qwen2.5
qwen3.6-max-preview           | Qwen3.6 Max Preview         | ~2026-04   | flagship | -         | openrouter/qwen/qwen3.6-max-preview           | tools reasoning                   | -
qwen3.6-35b-a3b               | Qwen3.6 35B A3B             | ~2026-04   | small    | -         | openrouter/qwen/qwen3.6-35b-a3b               | tools reasoning                   | -
qwen3.6-27b                   | Qwen3.6 27B                 | ~2026-04   | small    | -         | openrouter/qwen/qwen3.6-27b                   | tools reasoning                   | -
qwen3.5-397b-a17b             | Qwen3.5 397B A17B           | ~2026-02   | large    | -         | openrouter/qwen/qwen3.5-397b-a17b             | tools vision reasoning            | -
qwen3.5-122b-a10b             | Qwen3.5 122B A10B           | ~2026-02   | medium   | -         | openrouter/qwen/qwen3.5-122b-a10b             | tools vision reasoning            | -
qwen3.5-35b-a3b               | Qwen3.5 35B A3B             | ~2026-02   | small    | -         | openrouter/qwen/qwen3.5-35b-a3b               | tools vision reasoning            | -
qwen3.5-27b                   | Qwen3.5 27B                 | ~2026-02   | small    | -         | openrouter/qwen/qwen3.5-27b                   | tools vision reasoning            | -
qwen3.5-9b                    | Qwen3.5 9B                  | ~2026-03   | tiny     | -         | openrouter/qwen/qwen3.5-9b                    | tools vision reasoning            | -
qwen3.5-plus                  | Qwen3.5 Plus                | ~2026-02   | large    | -         | openrouter/qwen/qwen3.5-plus-02-15            | tools vision reasoning            | -
qwen3.5-flash                 | Qwen3.5 Flash               | ~2026-02   | medium   | -         | openrouter/qwen/qwen3.5-flash-02-23           | tools vision reasoning            | -
qwen3-max-thinking            | Qwen3 Max Thinking          | ~2026-01   | flagship | -         | openrouter/qwen/qwen3-max-thinking            | tools -vision reasoning           | -
qwen3-235b-a22b               | Qwen3 235B                  | 2025-04-28 | large    | -         | openrouter/qwen/qwen3-235b-a22b               | tools -vision reasoning           | -
qwen3-30b-a3b                 | Qwen3 30B A3B               | 2025-04-28 | small    | -         | openrouter/qwen/qwen3-30b-a3b                 | tools -vision reasoning           | -
qwen3-30b-a3b-thinking-2507   | Qwen3 30B A3B Thinking 2507 | 2025-07-30 | small    | -         | openrouter/qwen/qwen3-30b-a3b-thinking-2507   | tools -vision reasoning           | -
qwen3-14b                     | Qwen3 14B                   | 2025-04-28 | small    | -         | openrouter/qwen/qwen3-14b                     | tools -vision reasoning           | -
qwen3-next-80b-a3b-thinking   | Qwen3 Next 80B Thinking     | 2025-09-11 | medium   | -         | openrouter/qwen/qwen3-next-80b-a3b-thinking   | tools -vision reasoning           | -
qwen3-coder-plus              | Qwen3 Coder Plus            | 2025-07-22 | large    | -         | openrouter/qwen/qwen3-coder-plus              | tools -vision -reasoning          | -
qwen3-coder-flash             | Qwen3 Coder Flash           | ~2025-07   | small    | -         | openrouter/qwen/qwen3-coder-flash             | tools -vision -reasoning          | -
qwen3-coder-30b-a3b-instruct  | Qwen3 Coder 30B A3B         | 2025-07-31 | small    | -         | openrouter/qwen/qwen3-coder-30b-a3b-instruct  | tools -vision -reasoning          | qwen3-coder-30b qwen3-coder-30b-a3b
qwen3-coder-next              | Qwen3 Coder Next            | ~2026-02   | medium   | -         | openrouter/qwen/qwen3-coder-next              | tools -vision -reasoning          | -
qwen3-vl-235b-a22b-instruct   | Qwen3 VL 235B               | 2025-09-23 | large    | -         | openrouter/qwen/qwen3-vl-235b-a22b-instruct   | tools vision -reasoning           | qwen3-vl-235b-a22b
qwen3-vl-235b-a22b-thinking   | Qwen3 VL 235B Thinking      | 2025-09-23 | large    | -         | openrouter/qwen/qwen3-vl-235b-a22b-thinking   | tools vision reasoning            | -
qwen3-vl-30b-a3b-instruct     | Qwen3 VL 30B A3B            | 2025-10-04 | small    | -         | openrouter/qwen/qwen3-vl-30b-a3b-instruct     | tools vision -reasoning           | -
qwen3-vl-30b-a3b-thinking     | Qwen3 VL 30B A3B Thinking   | 2025-10-04 | small    | -         | openrouter/qwen/qwen3-vl-30b-a3b-thinking     | tools vision reasoning            | -
qwen3-vl-32b-instruct         | Qwen3 VL 32B                | 2025-10-21 | small    | -         | openrouter/qwen/qwen3-vl-32b-instruct         | tools vision -reasoning           | -
qwen3-vl-8b-instruct          | Qwen3 VL 8B                 | 2025-10-14 | tiny     | -         | openrouter/qwen/qwen3-vl-8b-instruct          | tools vision -reasoning           | -
qwen3-vl-8b-thinking          | Qwen3 VL 8B Thinking        | 2025-10-14 | tiny     | -         | openrouter/qwen/qwen3-vl-8b-thinking          | tools vision reasoning            | -
qwq-32b                       | QwQ 32B                     | 2025-03-05 | small    | -         | openrouter/qwen/qwq-32b                       | -vision reasoning                 | qwq
qwen2.5-coder-32b-instruct    | Qwen2.5 Coder 32B           | 2024-11-12 | small    | -         | openrouter/qwen/qwen-2.5-coder-32b-instruct   | -vision -reasoning                | -
qwen2.5-vl-72b-instruct       | Qwen2.5 VL 72B              | 2025-01-28 | medium   | -         | openrouter/qwen/qwen2.5-vl-72b-instruct       | vision -reasoning                 | qwen-2.5-vl-72b-instruct
qwen-max                      | Qwen Max                    | ~2025-01   | flagship | -         | openrouter/qwen/qwen-max                      | tools -vision -reasoning          | qwen2.5-max
qwen-turbo                    | Qwen Turbo                  | ~2024-11   | small    | qwenturbo | openrouter/qwen/qwen-turbo                    | -                                 | -
qwen-vl-max                   | Qwen VL Max                 | ~2025-08   | large    | -         | openrouter/qwen/qwen-vl-max                   | vision -reasoning                 | -
qwen-vl-plus                  | Qwen VL Plus                | ~2025-01   | medium   | -         | openrouter/qwen/qwen-vl-plus                  | vision -reasoning                 | -
qwen2.5-32b-instruct          | Qwen2.5 32B                 | 2024-09-19 | small    | -         | -                                             | tools -vision -reasoning          | qwen-2.5-32b-instruct
qwen2.5-3b-instruct           | Qwen2.5 3B                  | 2024-09-19 | tiny     | -         | -                                             | -vision -reasoning                | qwen-2.5-3b-instruct
qwen2-72b-instruct            | Qwen2 72B                   | 2024-06-07 | medium   | -         | openrouter/qwen/qwen-2-72b-instruct           | -vision -reasoning retired        | qwen-2-72b-instruct
qwen2-7b-instruct             | Qwen2 7B                    | 2024-06-07 | tiny     | -         | -                                             | -vision -reasoning retired        | qwen-2-7b-instruct
qwen1.5-72b-chat              | Qwen1.5 72B                 | 2024-02-04 | medium   | -         | together/Qwen/Qwen1.5-72B                     | -tools -vision -reasoning retired | -
qwen1.5-7b-chat               | Qwen1.5 7B                  | 2024-02-04 | tiny     | -         | together/Qwen/Qwen1.5-7B                      | -tools -vision -reasoning retired | -
`,
);
