import { handTable } from '../hand-table.ts';

export const anthropic = handTable(
  'Anthropic',
  `
id                | name              | released   | size     | llm-zoo            | genai-prices                       | says | aliases
claude-fable-5-1  | Claude Fable 5.1  | ~2026-09   | ultra    | fable51            | anthropic/claude-fable-5-1         | -    | -
claude-fable-5    | Claude Fable 5    | ~2026-07   | ultra    | fable5             | anthropic/claude-fable-5           | -    | -
claude-opus-5-5   | Claude Opus 5.5   | ~2026-09   | flagship | opus55             | anthropic/claude-opus-5-5          | -    | -
claude-opus-5     | Claude Opus 5     | ~2026-07   | flagship | opus5T,opus5       | anthropic/claude-opus-5            | -    | -
claude-opus-4-8   | Claude Opus 4.8   | ~2026-05   | flagship | opus48T,opus48     | anthropic/claude-opus-4-8          | -    | -
claude-opus-4-7   | Claude Opus 4.7   | ~2026-04   | flagship | opus47T,opus47     | anthropic/claude-opus-4-7          | -    | -
claude-opus-4-6   | Claude Opus 4.6   | ~2026-02   | flagship | opus46T,opus46     | anthropic/claude-opus-4-6          | -    | -
claude-opus-4-5   | Claude Opus 4.5   | 2025-11-24 | flagship | opus45T,opus45     | anthropic/claude-opus-4-5          | -    | claude-4.5-opus
claude-opus-4-1   | Claude Opus 4.1   | 2025-08-05 | flagship | opus41T,opus41     | anthropic/claude-opus-4-1          | -    | claude-4.1-opus
claude-opus-4     | Claude Opus 4     | 2025-05-14 | flagship | opus4T,opus4       | anthropic/claude-opus-4-0          | -    | claude-opus-4-0 claude-4-opus
claude-sonnet-5   | Claude Sonnet 5   | ~2026-07   | large    | sonnet5T,sonnet5   | anthropic/claude-sonnet-5          | -    | -
claude-sonnet-4-6 | Claude Sonnet 4.6 | ~2026-02   | large    | sonnet46T,sonnet46 | anthropic/claude-sonnet-4-6        | -    | -
claude-sonnet-4-5 | Claude Sonnet 4.5 | 2025-09-29 | large    | sonnet45T,sonnet45 | anthropic/claude-sonnet-4-5        | -    | claude-4.5-sonnet
claude-sonnet-4   | Claude Sonnet 4   | 2025-05-14 | large    | sonnet4T,sonnet4   | anthropic/claude-sonnet-4-0        | -    | claude-sonnet-4-0 claude-4-sonnet
claude-3-7-sonnet | Claude Sonnet 3.7 | 2025-02-19 | large    | sonnet37T,sonnet37 | anthropic/claude-3-7-sonnet-latest | -    | claude-sonnet-3-7
claude-3-5-sonnet | Claude Sonnet 3.5 | 2024-06-20 | flagship | sonnet36           | anthropic/claude-3-5-sonnet        | -    | claude-sonnet-3-5
claude-haiku-4-5  | Claude Haiku 4.5  | 2025-10-01 | medium   | haiku45T,haiku45   | anthropic/claude-haiku-4-5         | -    | claude-4.5-haiku
claude-3-5-haiku  | Claude Haiku 3.5  | 2024-10-22 | medium   | haiku35            | anthropic/claude-3-5-haiku-latest  | -    | claude-haiku-3-5
claude-3-opus     | Claude Opus 3     | 2024-02-29 | flagship | opus3              | anthropic/claude-3-opus-latest     | -    | claude-opus-3
claude-3-haiku    | Claude Haiku 3    | 2024-03-07 | small    | haiku3             | anthropic/claude-3-haiku           | -    | claude-haiku-3
claude-mythos-5-1 | Claude Mythos 5.1 | ~2026-09   | ultra    | mythos51           | -                                  | -    | -
claude-mythos-5   | Claude Mythos 5   | ~2026-07   | ultra    | mythos5            | -                                  | -    | -
claude-3-sonnet   | Claude Sonnet 3   | 2024-02-29 | large    | sonnet3            | anthropic/claude-3-sonnet          | -    | claude-sonnet-3
`,
);
