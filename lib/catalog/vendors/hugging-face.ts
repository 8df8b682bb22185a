import { type CardEntry, parseCards } from '../card-table.ts';

const [smollm] = parseCards(
  'Hugging Face',
  `
id                    | name                  | released   | size  | context | output | in | out | cached | source    | capabilities              | aliases
smollm2-135m-instruct | SmolLM2 135M Instruct | 2024-11-01 | micro | 2048    | -      | 0  | 0   | -      | on-device | -tools -vision -reasoning | smollm2-135m
`,
);

/** The on-device model. Its window is the one that it is loaded with here; it was trained for 8,192 tokens. */
export const huggingFaceCards: readonly CardEntry[] =
  smollm === undefined
    ? []
    : [
        {
          ...smollm,
          card: {
            ...smollm.card,
            // No size class fits a model this small, and no data centre its speed.
            skill: { ...smollm.card.skill, overall: 0.02 },
            speed: {
              firstTokenSeconds: 4,
              tokensPerSecond: 15,
              provenance: { kind: 'measured', source: 'one thread of a busy laptop-class processor', asOf: '2026-11-25' },
            },
          },
        },
      ];
