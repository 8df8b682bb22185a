import { handTable } from '../hand-table.ts';

export const mistralAi = handTable(
  'Mistral AI',
  `
id                 | name               | released   | size   | llm-zoo | genai-prices                                         | says                     | aliases
mistral-medium-3.5 | Mistral Medium 3.5 | ~2026-05   | large  | -       | mistral/mistral-medium-3-5                           | tools vision             | mistral-medium mistral-medium-3-5
mistral-medium-3.1 | Mistral Medium 3.1 | 2025-08-12 | medium | -       | mistral/mistral-medium-3-1                           | tools vision -reasoning  | mistral-medium-2508 mistral-medium-3
mistral-large-3    | Mistral Large 3    | 2025-12-02 | large  | -       | mistral/mistral-large-2512                           | tools vision -reasoning  | mistral-large mistral-large-2512 mistral-large-3-675b-instruct
mistral-large-2    | Mistral Large 2    | 2024-07-24 | large  | -       | mistral/mistral-large                                | tools -vision -reasoning | mistral-large-2407 mistral-large-2411
mistral-small-4    | Mistral Small 4    | ~2026-03   | small  | -       | mistral/mistral-small-2603                           | tools vision reasoning   | mistral-small mistral-small-2603
mistral-small-3.2  | Mistral Small 3.2  | 2025-06-20 | small  | -       | mistral/mistral-small-3.2-24b-instruct               | tools vision -reasoning  | mistral-small-2506 mistral-small-3.2-24b-instruct mistral-small-3.2-24b-instruct-2506 mistral-small3.2 mistral-small3.2-24b
magistral-medium   | Magistral Medium   | 2025-06-10 | medium | -       | mistral/magistral-medium                             | tools reasoning          | -
ministral-14b      | Ministral 3 14B    | 2025-12-02 | small  | -       | mistral/ministral-14b-2512                           | tools vision             | ministral-3-14b-instruct ministral-14b-2512
ministral-8b       | Ministral 3 8B     | 2025-12-02 | tiny   | -       | mistral/ministral-8b-2512                            | tools vision             | ministral-3-8b-instruct ministral-8b-2512
ministral-3b       | Ministral 3 3B     | 2025-12-02 | tiny   | -       | mistral/ministral-3b-2512                            | tools vision             | ministral-3-3b-instruct ministral-3b-2512
codestral          | Codestral          | 2025-08-01 | small  | -       | mistral/codestral-2508                               | tools -vision -reasoning | -
devstral-2         | Devstral 2         | 2025-12-09 | medium | -       | mistral/devstral-2512                                | tools -reasoning         | devstral-2512 devstral-2-123b devstral-medium
mistral-nemo       | Mistral Nemo       | 2024-07-18 | tiny   | -       | mistral/mistral-nemo                                 | tools -vision -reasoning | open-mistral-nemo mistral-nemo-instruct-2407
mixtral-8x7b       | Mixtral 8x7B       | 2023-12-11 | small  | -       | mistral/mixtral-8x7b                                 | -vision -reasoning       | mixtral-8x7b-instruct-v0.1 open-mixtral-8x7b mixtral-8x7b-32768
magistral-small    | Magistral Small    | 2025-06-10 | small  | -       | mistral/magistral-small                              | tools reasoning          | magistral-small-2506 magistral-small-2509
mistral-small-3.1  | Mistral Small 3.1  | 2025-03-17 | small  | -       | openrouter/mistralai/mistral-small-3.1-24b-instruct  | tools vision -reasoning  | mistral-small-2503 mistral-small-3.1-24b-instruct-2503 mistral-small3.1 mistral-small3.1-24b
mistral-small-3    | Mistral Small 3    | 2025-01-30 | small  | -       | openrouter/mistralai/mistral-small-24b-instruct-2501 | tools -vision -reasoning | mistral-small-2501 mistral-small-24b
mistral-saba       | Mistral Saba       | 2025-02-17 | small  | -       | mistral/mistral-saba                                 | -vision -reasoning       | mistral-saba-2502 mistral-saba-24b
pixtral-large      | Pixtral Large      | 2024-11-18 | large  | -       | mistral/pixtral-large                                | tools vision -reasoning  | pixtral-large-2411 pixtral-large-2502
pixtral-12b        | Pixtral 12B        | 2024-09-17 | small  | -       | mistral/pixtral-12b                                  | tools vision -reasoning  | pixtral-12b-2409
mixtral-8x22b      | Mixtral 8x22B      | 2024-04-17 | medium | -       | mistral/mixtral-8x22b-instruct                       | tools -vision -reasoning | mixtral-8x22b-instruct-v0.1 open-mixtral-8x22b
mistral-7b         | Mistral 7B         | 2023-09-27 | tiny   | -       | mistral/mistral-7b                                   | -vision -reasoning       | mistral-7b-instruct open-mistral-7b mistral-7b-instruct-v0.3 mistral-7b-instruct-v0.2 mistral
voxtral-small      | Voxtral Small      | 2025-07-15 | small  | -       | mistral/voxtral-small-24b-2507                       | tools -vision -reasoning | voxtral-small-2507
devstral-small     | Devstral Small     | 2025-07-10 | small  | -       | mistral/devstral-small                               | tools -reasoning         | devstral-small-2507 devstral-small-2505
`,
);
