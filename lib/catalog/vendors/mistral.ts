import { parseCards } from '../card-table.ts';

export const mistralCards = parseCards(
  'Mistral AI',
  `
id                 | name               | released   | size   | context | output | in    | out  | cached | source | capabilities               | aliases
mistral-medium-3.5 | Mistral Medium 3.5 | ~2026-05   | large  | 262144  | -      | 1.5   | 7.5  | 0.15   | genai  | ? tools vision             | mistral-medium mistral-medium-3-5
mistral-medium-3.1 | Mistral Medium 3.1 | 2025-08-12 | medium | -       | -      | 0.4   | 2    | 0.04   | genai  | ? tools vision -reasoning  | mistral-medium-2508 mistral-medium-3
mistral-large-3    | Mistral Large 3    | 2025-12-02 | large  | 262144  | -      | 0.5   | 1.5  | 0.05   | genai  | ? tools vision -reasoning  | mistral-large mistral-large-2512 mistral-large-3-675b-instruct
mistral-large-2    | Mistral Large 2    | 2024-07-24 | large  | -       | -      | 2     | 6    | -      | genai  | ? tools -vision -reasoning | mistral-large-2407 mistral-large-2411
mistral-small-4    | Mistral Small 4    | ~2026-03   | small  | 262144  | -      | 0.15  | 0.6  | 0.015  | genai  | ? tools vision reasoning   | mistral-small mistral-small-2603
mistral-small-3.2  | Mistral Small 3.2  | 2025-06-20 | small  | -       | -      | 0.075 | 0.2  | -      | genai  | ? tools vision -reasoning  | mistral-small-2506 mistral-small-3.2-24b-instruct mistral-small-3.2-24b-instruct-2506
magistral-medium   | Magistral Medium   | 2025-06-10 | medium | -       | -      | 2     | 5    | -      | genai  | ? tools reasoning          | -
ministral-14b      | Ministral 3 14B    | 2025-12-02 | small  | 262144  | -      | 0.2   | 0.2  | 0.02   | genai  | ? tools vision             | ministral-3-14b-instruct ministral-14b-2512
ministral-8b       | Ministral 3 8B     | 2025-12-02 | tiny   | 262144  | -      | 0.15  | 0.15 | 0.015  | genai  | ? tools vision             | ministral-3-8b-instruct ministral-8b-2512
ministral-3b       | Ministral 3 3B     | 2025-12-02 | tiny   | 131072  | -      | 0.1   | 0.1  | 0.01   | genai  | ? tools vision             | ministral-3-3b-instruct ministral-3b-2512
codestral          | Codestral          | 2025-08-01 | small  | 256000  | -      | 0.3   | 0.9  | 0.03   | genai  | ? tools -vision -reasoning | -
devstral-2         | Devstral 2         | 2025-12-09 | medium | 262144  | -      | 0.4   | 2    | 0.04   | genai  | ? tools -reasoning         | devstral-2512 devstral-2-123b devstral-medium
mistral-nemo       | Mistral Nemo       | 2024-07-18 | tiny   | -       | -      | 0.15  | 0.15 | -      | genai  | ? tools -vision -reasoning | open-mistral-nemo mistral-nemo-instruct-2407
mixtral-8x7b       | Mixtral 8x7B       | 2023-12-11 | small  | -       | -      | 0.7   | 0.7  | -      | genai  | ? -vision -reasoning       | mixtral-8x7b-instruct-v0.1 open-mixtral-8x7b mixtral-8x7b-32768
`,
);
