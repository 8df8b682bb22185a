import { parseCards } from '../card-table.ts';

export const anthropicCards = parseCards(
  'Anthropic',
  `
id                | name              | released   | size     | context | output | in   | out  | cached | source | capabilities                   | aliases
claude-fable-5-1  | Claude Fable 5.1  | ~2026-09   | ultra    | 1000000 | 128000 | 10   | 50   | 0.25   | both   | tools vision pdf reasoning web | -
claude-fable-5    | Claude Fable 5    | ~2026-07   | ultra    | 1000000 | 128000 | 10   | 50   | 1      | both   | tools vision pdf reasoning web | -
claude-opus-5-5   | Claude Opus 5.5   | ~2026-09   | flagship | 1000000 | 128000 | 4    | 20   | 0.2    | both   | tools vision pdf reasoning web | -
claude-opus-5     | Claude Opus 5     | ~2026-07   | flagship | 1000000 | 128000 | 5    | 25   | 0.5    | both   | tools vision pdf reasoning web | -
claude-opus-4-8   | Claude Opus 4.8   | ~2026-05   | flagship | 1000000 | 128000 | 5    | 25   | 0.5    | both   | tools vision pdf reasoning web | -
claude-opus-4-7   | Claude Opus 4.7   | ~2026-04   | flagship | 1000000 | 128000 | 5    | 25   | 0.5    | both   | tools vision pdf reasoning web | -
claude-opus-4-6   | Claude Opus 4.6   | ~2026-02   | flagship | 1000000 | 128000 | 5    | 25   | 0.5    | both   | tools vision pdf reasoning web | -
claude-opus-4-5   | Claude Opus 4.5   | 2025-11-24 | flagship | 200000  | 64000  | 5    | 25   | 0.5    | both   | tools vision pdf reasoning web | claude-4.5-opus
claude-opus-4-1   | Claude Opus 4.1   | 2025-08-05 | flagship | 200000  | 32000  | 15   | 75   | 1.5    | both   | tools vision pdf reasoning web | claude-4.1-opus
claude-opus-4     | Claude Opus 4     | 2025-05-14 | flagship | 200000  | 32000  | 15   | 75   | 1.5    | both   | tools vision pdf reasoning web | claude-opus-4-0 claude-4-opus
claude-sonnet-5   | Claude Sonnet 5   | ~2026-07   | large    | 1000000 | 128000 | 2    | 10   | 0.2    | both   | tools vision pdf reasoning web | -
claude-sonnet-4-6 | Claude Sonnet 4.6 | ~2026-02   | large    | 1000000 | 64000  | 3    | 15   | 0.3    | both   | tools vision pdf reasoning web | -
claude-sonnet-4-5 | Claude Sonnet 4.5 | 2025-09-29 | large    | 200000  | 64000  | 3    | 15   | 0.3    | both   | tools vision pdf reasoning web | claude-4.5-sonnet
claude-sonnet-4   | Claude Sonnet 4   | 2025-05-14 | large    | 200000  | 64000  | 3    | 15   | 0.3    | genai  | tools vision pdf reasoning web | claude-sonnet-4-0 claude-4-sonnet
claude-3-7-sonnet | Claude Sonnet 3.7 | 2025-02-19 | large    | 200000  | 64000  | 3    | 15   | 0.3    | both   | tools vision pdf reasoning web | claude-sonnet-3-7
claude-3-5-sonnet | Claude Sonnet 3.5 | 2024-06-20 | flagship | 200000  | 8192   | 3    | 15   | 0.3    | both   | tools vision pdf               | claude-sonnet-3-5
claude-haiku-4-5  | Claude Haiku 4.5  | 2025-10-01 | medium   | 200000  | 64000  | 1    | 5    | 0.1    | both   | tools vision pdf reasoning web | claude-4.5-haiku
claude-3-5-haiku  | Claude Haiku 3.5  | 2024-10-22 | medium   | 200000  | 8192   | 0.8  | 4    | 0.08   | both   | tools vision pdf web           | claude-haiku-3-5
claude-3-opus     | Claude Opus 3     | 2024-02-29 | flagship | 200000  | 4096   | 15   | 75   | 1.5    | both   | tools vision pdf               | claude-opus-3
claude-3-haiku    | Claude Haiku 3    | 2024-03-07 | small    | 200000  | 8192   | 0.25 | 1.25 | 0.03   | both   | tools vision pdf               | claude-haiku-3
`,
);
