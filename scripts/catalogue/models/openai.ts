import { handTable } from '../hand-table.ts';

export const openai = handTable(
  'OpenAI',
  `
id                     | name                          | released   | size     | llm-zoo               | genai-prices                            | says                             | aliases
gpt-6-astra            | GPT-6 Astra                   | ~2026-09   | ultra    | gpt6                  | openai/gpt-6-astra                      | -                                | -
gpt-6-sol              | GPT-6 Sol                     | ~2026-09   | large    | gpt6-                 | openai/gpt-6-sol                        | -                                | -
gpt-6-luna             | GPT-6 Luna                    | ~2026-09   | small    | gpt6--                | openai/gpt-6-luna                       | -                                | -
gpt-5.6-sol            | GPT-5.6 Sol                   | ~2026-07   | flagship | gpt56                 | openai/gpt-5.6-sol                      | -                                | -
gpt-5.6-terra          | GPT-5.6 Terra                 | ~2026-07   | large    | gpt56-                | openai/gpt-5.6-terra                    | -                                | -
gpt-5.6-luna           | GPT-5.6 Luna                  | ~2026-07   | small    | gpt56--               | openai/gpt-5.6-luna                     | -                                | -
gpt-5.5                | GPT-5.5                       | 2026-04-23 | flagship | gpt55                 | openai/gpt-5.5                          | -                                | -
gpt-5.5-pro            | GPT-5.5 pro                   | 2026-04-23 | ultra    | gpt55pro              | openai/gpt-5.5-pro                      | -                                | -
gpt-5.4                | GPT-5.4                       | 2026-03-05 | flagship | gpt54                 | openai/gpt-5.4                          | -                                | -
gpt-5.4-pro            | GPT-5.4 pro                   | 2026-03-05 | ultra    | gpt54pro              | openai/gpt-5.4-pro                      | -                                | -
gpt-5.4-mini           | GPT-5.4 mini                  | 2026-03-17 | medium   | gpt54-                | openai/gpt-5.4-mini                     | -                                | -
gpt-5.4-nano           | GPT-5.4 nano                  | 2026-03-17 | small    | gpt54--               | openai/gpt-5.4-nano                     | -                                | -
gpt-5.3-codex          | GPT-5.3 Codex                 | ~2026-02   | flagship | gpt53codex            | openai/gpt-5.3-codex                    | -                                | -
gpt-5.2                | GPT-5.2                       | 2025-12-11 | flagship | gpt52                 | openai/gpt-5.2                          | -                                | -
gpt-5.2-pro            | GPT-5.2 pro                   | 2025-12-11 | ultra    | gpt52pro              | openai/gpt-5.2-pro                      | -                                | -
gpt-5.1                | GPT-5.1                       | 2025-11-13 | flagship | gpt51                 | openai/gpt-5.1                          | -                                | -
gpt-5                  | GPT-5                         | 2025-08-07 | flagship | gpt5                  | openai/gpt-5                            | -                                | -
gpt-5-chat             | GPT-5 Chat                    | 2025-08-07 | large    | -                     | openai/gpt-5                            | tools vision -reasoning          | gpt-5-chat-latest
gpt-5-pro              | GPT-5 pro                     | 2025-10-06 | ultra    | gpt5pro               | openai/gpt-5-pro                        | -                                | -
gpt-5-mini             | GPT-5 mini                    | 2025-08-07 | medium   | gpt5-                 | openai/gpt-5-mini                       | -                                | -
gpt-5-nano             | GPT-5 nano                    | 2025-08-07 | small    | gpt5--                | openai/gpt-5-nano                       | -                                | -
gpt-4.1                | GPT-4.1                       | 2025-04-14 | flagship | gpt41                 | openai/gpt-4.1                          | -                                | -
gpt-4.1-mini           | GPT-4.1 mini                  | 2025-04-14 | medium   | gpt41-                | openai/gpt-4.1-mini                     | -                                | -
gpt-4.1-nano           | GPT-4.1 nano                  | 2025-04-14 | small    | gpt41--               | openai/gpt-4.1-nano                     | -                                | -
gpt-4o                 | GPT-4o                        | 2024-05-13 | flagship | gpt4o                 | openai/gpt-4o                           | -                                | -
gpt-4o-mini            | GPT-4o mini                   | 2024-07-18 | medium   | gpt4o-                | openai/gpt-4o-mini                      | -                                | -
gpt-4-turbo            | GPT-4 Turbo                   | 2024-04-09 | flagship | gpt4t                 | openai/gpt-4-turbo                      | -                                | gpt-4-1106-preview gpt-4-0125-preview gpt-4-turbo-preview
gpt-4                  | GPT-4                         | 2023-03-14 | flagship | -                     | openai/gpt-4                            | tools -vision -reasoning         | -
gpt-3.5-turbo          | GPT-3.5 Turbo                 | 2023-03-01 | medium   | -                     | openai/gpt-3.5-turbo                    | tools -vision -reasoning         | gpt-35-turbo
o1                     | o1                            | 2024-12-17 | flagship | o1                    | openai/o1                               | -                                | -
o3                     | o3                            | 2025-04-16 | flagship | o3                    | openai/o3                               | -                                | -
o3-pro                 | o3-pro                        | 2025-06-10 | ultra    | o3pro                 | openai/o3-pro                           | -                                | -
o3-mini                | o3-mini                       | 2025-01-31 | medium   | o3-                   | openai/o3-mini                          | -                                | -
o4-mini                | o4-mini                       | 2025-04-16 | large    | o4-                   | openai/o4-mini                          | -                                | -
gpt-oss-120b           | gpt-oss 120B                  | 2025-08-05 | medium   | gptoss                | aws/openai.gpt-oss-120b-1:0             | -                                | -
gpt-oss-20b            | gpt-oss 20B                   | 2025-08-05 | small    | gptoss-               | aws/openai.gpt-oss-20b-1:0              | -                                | gpt-oss
o1-pro                 | o1-pro                        | 2025-03-19 | ultra    | o1pro                 | openai/o1-pro                           | -                                | -
o1-mini                | o1-mini                       | 2024-09-12 | medium   | o1-                   | openai/o1-mini                          | -                                | -
o1-preview             | o1-preview                    | 2024-09-12 | flagship | o1preview             | openai/o1-preview                       | -                                | -
gpt-5.3-chat           | GPT-5.3 Chat                  | ~2026-03   | large    | -                     | openai/gpt-5.3                          | tools vision -reasoning          | gpt-5.3-chat-latest
gpt-5.2-codex          | GPT-5.2 Codex                 | ~2026-01   | flagship | gpt52codex            | openai/gpt-5.2                          | -                                | -
gpt-5.1-codex-mini     | GPT-5.1 Codex mini            | 2025-11-13 | medium   | -                     | openai/gpt-5.1-codex-mini               | tools vision reasoning           | -
gpt-4.5-preview        | GPT-4.5                       | 2025-02-27 | ultra    | gpt45                 | openai/gpt-4.5-preview                  | -                                | gpt-4.5
chatgpt-4o-latest      | ChatGPT-4o                    | ~2024-08   | flagship | gpt4ol                | openai/chatgpt-4o-latest                | -reasoning                       | chatgpt-4o
gpt-4o-2024-05-13      | GPT-4o (May 2024)             | 2024-05-13 | flagship | -                     | openai/gpt-4o-2024-05-13                | tools vision -reasoning          | -
gpt-4o-search-preview  | GPT-4o Search                 | 2025-03-11 | flagship | -                     | openai/gpt-4o-search-preview            | web -reasoning                   | -
o3-deep-research       | o3 Deep Research              | 2025-06-26 | ultra    | o3-deep-research      | openai/o3-deep-research                 | -                                | -
o4-mini-deep-research  | o4-mini Deep Research         | 2025-06-26 | large    | o4-mini-deep-research | openai/o4-mini-deep-research            | -                                | -
codex-mini             | Codex mini                    | 2025-05-16 | large    | -                     | openai/codex-mini                       | tools reasoning                  | codex-mini-latest
gpt-4-32k              | GPT-4 32k                     | 2023-03-14 | flagship | -                     | openai/gpt-4-32k                        | tools -vision -reasoning retired | gpt-4-32k-0613
gpt-3.5-turbo-16k      | GPT-3.5 Turbo 16k             | 2023-06-13 | medium   | -                     | openai/gpt-3.5-turbo-16k                | tools -vision -reasoning         | gpt-35-turbo-16k
gpt-3.5-turbo-1106     | GPT-3.5 Turbo (November 2023) | 2023-11-06 | medium   | -                     | openai/gpt-3.5-turbo-1106               | tools -vision -reasoning         | gpt-35-turbo-1106
gpt-3.5-turbo-0613     | GPT-3.5 Turbo (June 2023)     | 2023-06-13 | medium   | -                     | openai/gpt-3.5-turbo-0613               | tools -vision -reasoning retired | gpt-35-turbo-0613
gpt-3.5-turbo-instruct | GPT-3.5 Turbo Instruct        | 2023-09-18 | medium   | -                     | openai/gpt-3.5-turbo-instruct           | -tools -vision -reasoning        | gpt-35-turbo-instruct
gpt-oss-safeguard-20b  | gpt-oss-safeguard 20B         | ~2025-10   | small    | -                     | openrouter/openai/gpt-oss-safeguard-20b | -vision reasoning                | -
`,
);
