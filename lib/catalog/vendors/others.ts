import { parseCards } from '../card-table.ts';

export const metaCards = parseCards(
  'Meta',
  `
id                      | name             | released   | size   | context  | output | in   | out  | cached | source | capabilities                   | aliases
muse-spark-1.3          | Muse Spark 1.3   | ~2026-08   | large  | 1048576  | 131072 | 1.25 | 4.25 | -      | zoo    | tools vision pdf reasoning web | -
llama-4-maverick        | Llama 4 Maverick | 2025-04-05 | medium | 1000000  | -      | 0.24 | 0.97 | -      | genai  | ? tools vision -reasoning      | llama-4-maverick-17b-128e-instruct llama4-maverick-17b-instruct
llama-4-scout           | Llama 4 Scout    | 2025-04-05 | small  | 10000000 | -      | 0.17 | 0.66 | -      | genai  | ? tools vision -reasoning      | llama-4-scout-17b-16e-instruct llama4-scout-17b-instruct
llama-3.3-70b-instruct  | Llama 3.3 70B    | 2024-12-06 | medium | 128000   | -      | 0.72 | 0.72 | -      | genai  | ? tools -vision -reasoning     | llama3.3-70b llama-3.3-70b-versatile meta-llama-3.3-70b-instruct
llama-3.1-405b-instruct | Llama 3.1 405B   | 2024-07-23 | large  | 131072   | 131072 | 3    | 3    | -      | zoo    | ? tools -vision -reasoning     | llama3.1-405b meta-llama-3.1-405b-instruct
llama-3.1-70b-instruct  | Llama 3.1 70B    | 2024-07-23 | medium | 128000   | -      | 0.72 | 0.72 | -      | genai  | ? tools -vision -reasoning     | llama3.1-70b meta-llama-3.1-70b-instruct
llama-3.1-8b-instruct   | Llama 3.1 8B     | 2024-07-23 | tiny   | 128000   | -      | 0.22 | 0.22 | -      | genai  | ? tools -vision -reasoning     | llama3.1-8b llama-3.1-8b-instant meta-llama-3.1-8b-instruct
llama-3.2-3b-instruct   | Llama 3.2 3B     | 2024-09-25 | tiny   | 128000   | -      | 0.15 | 0.15 | -      | genai  | ? -vision -reasoning           | llama3.2-3b
llama-3.2-1b-instruct   | Llama 3.2 1B     | 2024-09-25 | micro  | 128000   | -      | 0.1  | 0.1  | -      | genai  | ? -vision -reasoning           | llama3.2-1b
`,
);

export const xaiCards = parseCards(
  'xAI',
  `
id            | name          | released   | size     | context | output | in   | out | cached | source | capabilities             | aliases
grok-4.7      | Grok 4.7      | ~2026-09   | flagship | 500000  | 128000 | 2    | 6   | -      | zoo    | tools vision reasoning   | -
grok-4.6      | Grok 4.6      | ~2026-08   | flagship | 500000  | 128000 | 2    | 6   | 0.5    | both   | tools vision reasoning   | -
grok-4.5      | Grok 4.5      | ~2026-06   | flagship | 500000  | 128000 | 2    | 6   | 0.3    | both   | tools vision reasoning   | -
grok-4.3      | Grok 4.3      | ~2026-04   | flagship | 1000000 | 128000 | 1.25 | 2.5 | 0.2    | both   | tools reasoning          | -
grok-4-1-fast | Grok 4.1 Fast | 2025-11-19 | medium   | 2000000 | -      | 0.2  | 0.5 | 0.05   | genai  | ? tools vision reasoning | grok-4.1-fast grok-4-1-fast-reasoning grok-4-1-fast-non-reasoning
grok-4        | Grok 4        | 2025-07-09 | flagship | 256000  | 128000 | 3    | 15  | 0.75   | both   | tools vision reasoning   | grok-4-0709
grok-3        | Grok 3        | 2025-02-17 | flagship | 131072  | 131072 | 3    | 15  | 0.75   | both   | tools                    | grok-3-beta
grok-3-mini   | Grok 3 mini   | 2025-02-17 | medium   | 131072  | 131072 | 0.3  | 0.5 | 0.075  | both   | tools reasoning          | grok-3-mini-beta
`,
);

export const cohereCards = parseCards(
  'Cohere',
  `
id             | name        | released   | size   | context | output | in     | out  | cached | source | capabilities               | aliases
command-a      | Command A   | 2025-03-13 | large  | -       | -      | 2.5    | 10   | -      | genai  | ? tools -vision -reasoning | command-a-03-2025
command-r-plus | Command R+  | 2024-04-04 | medium | -       | -      | 2.5    | 10   | -      | genai  | ? tools -vision -reasoning | command-r-plus-08-2024 command-r-plus-04-2024
command-r      | Command R   | 2024-03-11 | small  | -       | -      | 0.15   | 0.6  | -      | genai  | ? tools -vision -reasoning | command-r-08-2024 command-r-03-2024
command-r7b    | Command R7B | 2024-12-13 | tiny   | -       | -      | 0.0375 | 0.15 | -      | genai  | ? tools -vision -reasoning | command-r7b-12-2024
`,
);

export const amazonCards = parseCards(
  'Amazon',
  `
id           | name                | released   | size   | context | output | in    | out  | cached  | source | capabilities               | aliases
nova-premier | Amazon Nova Premier | 2025-04-30 | large  | 1000000 | -      | 2.5   | 12.5 | 0.625   | genai  | ? tools vision             | amazon-nova-premier nova-premier-v1
nova-pro     | Amazon Nova Pro     | 2024-12-03 | large  | 300000  | -      | 0.8   | 3.2  | 0.2     | genai  | ? tools vision -reasoning  | amazon-nova-pro nova-pro-v1
nova-lite    | Amazon Nova Lite    | 2024-12-03 | small  | 300000  | -      | 0.06  | 0.24 | 0.015   | genai  | ? tools vision -reasoning  | amazon-nova-lite nova-lite-v1
nova-micro   | Amazon Nova Micro   | 2024-12-03 | tiny   | 128000  | -      | 0.035 | 0.14 | 0.00875 | genai  | ? tools -vision -reasoning | amazon-nova-micro nova-micro-v1
nova-2-lite  | Amazon Nova 2 Lite  | 2025-12-02 | medium | 1000000 | -      | 0.3   | 2.5  | 0.075   | genai  | ? tools vision reasoning   | nova-2-lite-v1
`,
);

export const microsoftCards = parseCards(
  'Microsoft',
  `
id                   | name                 | released   | size  | context | output | in   | out  | cached | source | capabilities         | aliases
phi-4                | Phi-4                | 2024-12-12 | small | 16384   | -      | 0.07 | 0.14 | -      | genai  | ? -vision -reasoning | -
phi-4-mini-instruct  | Phi-4 mini           | 2025-02-26 | tiny  | -       | -      | 0.08 | 0.35 | -      | genai  | ? -vision -reasoning | phi-4-mini
phi-4-reasoning-plus | Phi-4 reasoning plus | 2025-04-30 | small | -       | -      | 0.07 | 0.35 | -      | genai  | ? -vision reasoning  | -
`,
);

export const perplexityCards = parseCards(
  'Perplexity',
  `
id        | name      | released   | size   | context | output | in | out | cached | source | capabilities     | aliases
sonar     | Sonar     | 2025-01-27 | medium | 128000  | -      | 1  | 1   | -      | genai  | ? web -reasoning | -
sonar-pro | Sonar Pro | 2025-03-07 | large  | 200000  | -      | 3  | 15  | -      | genai  | ? web -reasoning | -
`,
);

export const nvidiaCards = parseCards(
  'NVIDIA',
  `
id                    | name             | released | size   | context | output | in   | out  | cached | source | capabilities      | aliases
nemotron-3-super-120b | Nemotron 3 Super | ~2026-03 | medium | 256000  | -      | 0.15 | 0.65 | -      | genai  | ? tools reasoning | nemotron-super-3-120b
`,
);
