import { parseCards } from '../card-table.ts';

export const openaiCards = parseCards(
  'OpenAI',
  `
id            | name          | released   | size     | context | output | in   | out  | cached | source | capabilities                   | aliases
gpt-6-astra   | GPT-6 Astra   | ~2026-09   | ultra    | 1050000 | 128000 | 10   | 50   | 1      | both   | tools vision reasoning web     | -
gpt-6-sol     | GPT-6 Sol     | ~2026-09   | large    | 1050000 | 128000 | 2    | 10   | 0.2    | both   | tools vision reasoning web     | -
gpt-6-luna    | GPT-6 Luna    | ~2026-09   | small    | 1050000 | 128000 | 0.1  | 0.5  | 0.01   | both   | tools vision reasoning web     | -
gpt-5.6-sol   | GPT-5.6 Sol   | ~2026-07   | flagship | 1050000 | 128000 | 4    | 20   | 0.4    | both   | tools vision pdf reasoning web | -
gpt-5.6-terra | GPT-5.6 Terra | ~2026-07   | large    | 1050000 | 128000 | 2    | 12   | 0.2    | both   | tools vision pdf reasoning web | -
gpt-5.6-luna  | GPT-5.6 Luna  | ~2026-07   | small    | 1050000 | 128000 | 0.2  | 1.2  | 0.02   | both   | tools vision pdf reasoning web | -
gpt-5.5       | GPT-5.5       | 2026-04-23 | flagship | 1050000 | 128000 | 5    | 30   | 0.5    | both   | tools vision pdf reasoning web | -
gpt-5.5-pro   | GPT-5.5 pro   | 2026-04-23 | ultra    | 1050000 | 128000 | 30   | 180  | -      | both   | tools vision pdf reasoning web | -
gpt-5.4       | GPT-5.4       | 2026-03-05 | flagship | 1050000 | 128000 | 2.5  | 15   | 0.25   | both   | tools vision pdf reasoning web | -
gpt-5.4-pro   | GPT-5.4 pro   | 2026-03-05 | ultra    | 1050000 | 128000 | 30   | 180  | -      | both   | tools vision pdf reasoning web | -
gpt-5.4-mini  | GPT-5.4 mini  | 2026-03-17 | medium   | 400000  | 128000 | 0.75 | 4.5  | 0.075  | both   | tools vision pdf reasoning web | -
gpt-5.4-nano  | GPT-5.4 nano  | 2026-03-17 | small    | 400000  | 128000 | 0.2  | 1.25 | 0.02   | both   | tools vision pdf reasoning web | -
gpt-5.3-codex | GPT-5.3 Codex | ~2026-02   | flagship | 400000  | 128000 | 1.75 | 14   | 0.175  | both   | tools vision pdf reasoning web | -
gpt-5.2       | GPT-5.2       | 2025-12-11 | flagship | 400000  | 128000 | 1.75 | 14   | 0.175  | both   | tools vision pdf reasoning web | gpt-5.2-codex
gpt-5.2-pro   | GPT-5.2 pro   | 2025-12-11 | ultra    | 400000  | 128000 | 21   | 168  | -      | both   | tools vision pdf reasoning web | -
gpt-5.1       | GPT-5.1       | 2025-11-13 | flagship | 400000  | 128000 | 1.25 | 10   | 0.125  | both   | tools vision pdf reasoning web | -
gpt-5         | GPT-5         | 2025-08-07 | flagship | 400000  | 128000 | 1.25 | 10   | 0.125  | both   | tools vision pdf reasoning web | -
gpt-5-chat    | GPT-5 Chat    | 2025-08-07 | large    | 400000  | -      | 1.25 | 10   | 0.125  | genai  | ? tools vision -reasoning      | gpt-5-chat-latest
gpt-5-pro     | GPT-5 pro     | 2025-10-06 | ultra    | 400000  | 272000 | 15   | 120  | -      | both   | tools vision pdf reasoning web | -
gpt-5-mini    | GPT-5 mini    | 2025-08-07 | medium   | 400000  | 128000 | 0.25 | 2    | 0.025  | both   | tools vision pdf reasoning web | -
gpt-5-nano    | GPT-5 nano    | 2025-08-07 | small    | 400000  | 128000 | 0.05 | 0.4  | 0.005  | both   | tools vision pdf reasoning web | -
gpt-4.1       | GPT-4.1       | 2025-04-14 | flagship | 1000000 | 32768  | 2    | 8    | 0.5    | both   | tools vision pdf web           | -
gpt-4.1-mini  | GPT-4.1 mini  | 2025-04-14 | medium   | 1000000 | 32768  | 0.4  | 1.6  | 0.1    | both   | tools vision pdf web           | -
gpt-4.1-nano  | GPT-4.1 nano  | 2025-04-14 | small    | 1000000 | 32768  | 0.1  | 0.4  | 0.025  | both   | tools vision pdf web           | -
gpt-4o        | GPT-4o        | 2024-05-13 | flagship | 128000  | 16384  | 2.5  | 10   | 1.25   | both   | tools vision pdf web           | chatgpt-4o
gpt-4o-mini   | GPT-4o mini   | 2024-07-18 | medium   | 128000  | 16384  | 0.15 | 0.6  | 0.075  | both   | tools vision pdf               | -
gpt-4-turbo   | GPT-4 Turbo   | 2024-04-09 | flagship | 128000  | 4096   | 10   | 30   | -      | both   | tools vision pdf               | gpt-4-1106-preview gpt-4-0125-preview gpt-4-turbo-preview
gpt-4         | GPT-4         | 2023-03-14 | flagship | 8192    | -      | 30   | 60   | -      | genai  | ? tools -vision -reasoning     | -
gpt-3.5-turbo | GPT-3.5 Turbo | 2023-03-01 | medium   | 16385   | -      | 0.5  | 1.5  | -      | genai  | ? tools -vision -reasoning     | gpt-35-turbo gpt-3.5-turbo-16k
o1            | o1            | 2024-12-17 | flagship | 200000  | 100000 | 15   | 60   | 7.5    | both   | tools vision pdf reasoning     | -
o3            | o3            | 2025-04-16 | flagship | 200000  | 100000 | 2    | 8    | 0.5    | both   | tools vision pdf reasoning web | -
o3-pro        | o3-pro        | 2025-06-10 | ultra    | 200000  | 100000 | 20   | 80   | -      | both   | tools vision pdf reasoning web | -
o3-mini       | o3-mini       | 2025-01-31 | medium   | 200000  | 100000 | 1.1  | 4.4  | 0.55   | both   | tools reasoning                | -
o4-mini       | o4-mini       | 2025-04-16 | large    | 200000  | 100000 | 1.1  | 4.4  | 0.275  | both   | tools vision pdf reasoning web | -
gpt-oss-120b  | gpt-oss 120B  | 2025-08-05 | medium   | 131072  | 33000  | 0.15 | 0.6  | -      | both   | tools reasoning                | -
gpt-oss-20b   | gpt-oss 20B   | 2025-08-05 | small    | 131072  | 33000  | 0.07 | 0.3  | -      | genai  | tools reasoning                | -
`,
);
