import { handTable } from '../hand-table.ts';

export const meta = handTable(
  'Meta',
  `
id                            | name                 | released   | size   | llm-zoo     | genai-prices                               | says                      | aliases
muse-spark-1.3                | Muse Spark 1.3       | ~2026-08   | large  | musespark13 | -                                          | -                         | -
llama-4-maverick              | Llama 4 Maverick     | 2025-04-05 | medium | -           | aws/meta.llama4-maverick-17b-instruct-v1:0 | tools vision -reasoning   | llama-4-maverick-17b-128e-instruct llama4-maverick-17b-instruct
llama-4-scout                 | Llama 4 Scout        | 2025-04-05 | small  | -           | aws/meta.llama4-scout-17b-instruct-v1:0    | tools vision -reasoning   | llama-4-scout-17b-16e-instruct llama4-scout-17b-instruct
llama-3.3-70b-instruct        | Llama 3.3 70B        | 2024-12-06 | medium | -           | aws/meta.llama3-3-70b-instruct-v1:0        | tools -vision -reasoning  | llama3.3-70b llama-3.3-70b-versatile meta-llama-3.3-70b-instruct llama3.3
llama-3.1-405b-instruct       | Llama 3.1 405B       | 2024-07-23 | large  | llama31     | -                                          | -vision                   | llama3.1-405b meta-llama-3.1-405b-instruct
llama-3.1-70b-instruct        | Llama 3.1 70B        | 2024-07-23 | medium | -           | aws/meta.llama3-1-70b-instruct-v1:0        | tools -vision -reasoning  | llama3.1-70b meta-llama-3.1-70b-instruct
llama-3.1-8b-instruct         | Llama 3.1 8B         | 2024-07-23 | tiny   | -           | aws/meta.llama3-1-8b-instruct-v1:0         | tools -vision -reasoning  | llama3.1-8b llama-3.1-8b-instant meta-llama-3.1-8b-instruct llama3.1
llama-3.2-3b-instruct         | Llama 3.2 3B         | 2024-09-25 | tiny   | -           | aws/meta.llama3-2-3b-instruct-v1:0         | -vision -reasoning        | llama3.2-3b llama3.2
llama-3.2-1b-instruct         | Llama 3.2 1B         | 2024-09-25 | micro  | -           | aws/meta.llama3-2-1b-instruct-v1:0         | -vision -reasoning        | llama3.2-1b
muse-spark-1.1                | Muse Spark 1.1       | ~2026-06   | large  | musespark11 | -                                          | -                         | -
llama-3.2-90b-vision-instruct | Llama 3.2 90B Vision | 2024-09-25 | medium | -           | aws/meta.llama3-2-90b-instruct-v1:0        | tools vision -reasoning   | llama3.2-vision-90b
llama-3.2-11b-vision-instruct | Llama 3.2 11B Vision | 2024-09-25 | small  | -           | aws/meta.llama3-2-11b-instruct-v1:0        | tools vision -reasoning   | llama3.2-vision-11b llama3.2-vision
llama-3-70b-instruct          | Llama 3 70B          | 2024-04-18 | medium | -           | aws/meta.llama3-70b-instruct-v1:0          | -tools -vision -reasoning | meta-llama-3-70b-instruct llama3-70b llama3-70b-8192
llama-3-8b-instruct           | Llama 3 8B           | 2024-04-18 | tiny   | -           | aws/meta.llama3-8b-instruct-v1:0           | -tools -vision -reasoning | meta-llama-3-8b-instruct llama3-8b llama3 llama3-8b-8192
`,
);

export const xai = handTable(
  'xAI',
  `
id                    | name                  | released   | size     | llm-zoo | genai-prices                 | says                     | aliases
grok-4.7              | Grok 4.7              | ~2026-09   | flagship | grok47  | -                            | -                        | -
grok-4.6              | Grok 4.6              | ~2026-08   | flagship | grok46  | x-ai/grok-4.6                | -                        | -
grok-4.5              | Grok 4.5              | ~2026-06   | flagship | grok45  | x-ai/grok-4.5                | -                        | -
grok-4.3              | Grok 4.3              | ~2026-04   | flagship | grok43  | x-ai/grok-4.3                | -                        | -
grok-4-1-fast         | Grok 4.1 Fast         | 2025-11-19 | medium   | -       | x-ai/grok-4-1-fast-reasoning | tools vision reasoning   | grok-4.1-fast grok-4-1-fast-reasoning grok-4-1-fast-non-reasoning
grok-4                | Grok 4                | 2025-07-09 | flagship | grok4   | x-ai/grok-4-0709             | vision                   | grok-4-0709
grok-3                | Grok 3                | 2025-02-17 | flagship | grok3   | x-ai/grok-3                  | -                        | grok-3-beta
grok-3-mini           | Grok 3 mini           | 2025-02-17 | medium   | grok3-  | x-ai/grok-3-mini             | -                        | grok-3-mini-beta
grok-4.20             | Grok 4.20             | ~2026-02   | flagship | -       | x-ai/grok-4.20               | tools vision reasoning   | -
grok-4.20-multi-agent | Grok 4.20 Multi-Agent | ~2026-03   | ultra    | -       | x-ai/grok-4.20-multi-agent   | vision reasoning         | -
grok-4-fast           | Grok 4 Fast           | 2025-09-19 | medium   | -       | x-ai/grok-4-fast-reasoning   | tools vision reasoning   | grok-4-fast-non-reasoning grok-4-fast-reasoning
grok-code-fast-1      | Grok Code Fast 1      | 2025-08-28 | medium   | -       | x-ai/grok-code-fast-1        | tools -vision reasoning  | grok-code-fast
grok-build-0.1        | Grok Build 0.1        | ~2026-05   | large    | -       | x-ai/grok-build-0.1          | tools reasoning          | -
grok-3-fast           | Grok 3 Fast           | ~2025-04   | flagship | -       | x-ai/grok-3-fast             | tools -vision -reasoning | grok-3-fast-beta
grok-3-mini-fast      | Grok 3 mini Fast      | ~2025-04   | medium   | -       | x-ai/grok-3-mini-fast        | tools -vision reasoning  | grok-3-mini-fast-beta
grok-2                | Grok 2                | ~2024-12   | large    | grok2   | x-ai/grok-2-1212             | -                        | -
grok-2-vision         | Grok 2 Vision         | ~2024-12   | large    | grok2v  | x-ai/grok-2-vision-1212      | -                        | -
`,
);

export const cohere = handTable(
  'Cohere',
  `
id                   | name            | released   | size   | llm-zoo | genai-prices                | says                      | aliases
command-a            | Command A       | 2025-03-13 | large  | -       | cohere/command-a            | tools -vision -reasoning  | command-a-03-2025
command-r-plus       | Command R+      | 2024-04-04 | medium | -       | cohere/command-r-plus       | tools -vision -reasoning  | command-r-plus-08-2024 command-r-plus-04-2024
command-r            | Command R       | 2024-03-11 | small  | -       | cohere/command-r            | tools -vision -reasoning  | command-r-08-2024 command-r-03-2024
command-r7b          | Command R7B     | 2024-12-13 | tiny   | -       | cohere/command-r7b          | tools -vision -reasoning  | command-r7b-12-2024
c4ai-aya-expanse-32b | Aya Expanse 32B | 2024-10-24 | small  | -       | cohere/c4ai-aya-expanse-32b | -tools -vision -reasoning | aya-expanse-32b
`,
);

export const amazon = handTable(
  'Amazon',
  `
id           | name                | released   | size   | llm-zoo | genai-prices                       | says                     | aliases
nova-premier | Amazon Nova Premier | 2025-04-30 | large  | -       | aws/amazon.nova-premier-v1:0       | tools vision             | amazon-nova-premier nova-premier-v1
nova-pro     | Amazon Nova Pro     | 2024-12-03 | large  | -       | aws/amazon.nova-pro-v1:0           | tools vision -reasoning  | amazon-nova-pro nova-pro-v1
nova-lite    | Amazon Nova Lite    | 2024-12-03 | small  | -       | aws/amazon.nova-lite-v1:0          | tools vision -reasoning  | amazon-nova-lite nova-lite-v1
nova-micro   | Amazon Nova Micro   | 2024-12-03 | tiny   | -       | aws/amazon.nova-micro-v1:0         | tools -vision -reasoning | amazon-nova-micro nova-micro-v1
nova-2-lite  | Amazon Nova 2 Lite  | 2025-12-02 | medium | -       | aws/global.amazon.nova-2-lite-v1:0 | tools vision reasoning   | nova-2-lite-v1
`,
);

export const microsoft = handTable(
  'Microsoft',
  `
id                         | name                 | released   | size  | llm-zoo | genai-prices                     | says               | aliases
phi-4                      | Phi-4                | 2024-12-12 | small | -       | azure/phi-4                      | -vision -reasoning | phi4 phi4-14b
phi-4-mini-instruct        | Phi-4 mini           | 2025-02-26 | tiny  | -       | azure/phi-4-mini-instruct        | -vision -reasoning | phi-4-mini phi4-mini
phi-4-reasoning-plus       | Phi-4 reasoning plus | 2025-04-30 | small | -       | azure/phi-4-reasoning-plus       | -vision reasoning  | -
phi-4-multimodal-instruct  | Phi-4 multimodal     | 2025-02-26 | tiny  | -       | azure/phi-4-multimodal-instruct  | vision -reasoning  | -
phi-3.5-mini-instruct      | Phi-3.5 mini         | 2024-08-20 | tiny  | -       | azure/phi-3.5-mini-128k-instruct | -vision -reasoning | phi-3.5-mini phi3.5
phi-3-medium-128k-instruct | Phi-3 medium         | 2024-05-21 | small | -       | azure/phi-3-medium-128k-instruct | -vision -reasoning | phi-3-medium-4k-instruct phi3-14b phi3-medium
phi-3-mini-128k-instruct   | Phi-3 mini           | 2024-04-23 | tiny  | -       | azure/phi-3-mini-128k-instruct   | -vision -reasoning | phi-3-mini-4k-instruct phi3 phi3-mini
`,
);

export const nvidia = handTable(
  'NVIDIA',
  `
id                                | name                              | released   | size   | llm-zoo | genai-prices                                        | says                     | aliases
nemotron-3-super-120b             | Nemotron 3 Super                  | ~2026-03   | medium | -       | aws/nvidia.nemotron-super-3-120b:0                  | tools reasoning          | nemotron-super-3-120b
nemotron-3-ultra-550b             | Nemotron 3 Ultra                  | ~2026-06   | large  | -       | openrouter/nvidia/nemotron-3-ultra-550b-a55b        | tools reasoning          | nemotron-3-ultra
nemotron-3-nano-30b               | Nemotron 3 Nano 30B               | 2025-12-15 | small  | -       | aws/nvidia.nemotron-nano-3-30b:0                    | tools reasoning          | nemotron-3-nano-30b-a3b nemotron-3-nano nemotron-nano-3-30b
nemotron-nano-9b-v2               | Nemotron Nano 9B v2               | 2025-08-18 | tiny   | -       | aws/nvidia.nemotron-nano-9b-v2:0                    | tools -vision reasoning  | -
llama-3.3-nemotron-super-49b-v1.5 | Llama 3.3 Nemotron Super 49B v1.5 | 2025-07-25 | medium | -       | openrouter/nvidia/llama-3.3-nemotron-super-49b-v1.5 | tools -vision reasoning  | -
llama-3.1-nemotron-70b-instruct   | Llama 3.1 Nemotron 70B            | ~2024-10   | medium | -       | openrouter/nvidia/llama-3.1-nemotron-70b-instruct   | tools -vision -reasoning | -
llama-3.1-nemotron-51b-instruct   | Llama 3.1 Nemotron 51B            | 2024-09-23 | medium | -       | -                                                   | -vision -reasoning       | -
`,
);

export const perplexity = handTable(
  'Perplexity',
  `
id                  | name                | released   | size   | llm-zoo | genai-prices                   | says           | aliases
sonar               | Sonar               | 2025-01-27 | medium | -       | perplexity/sonar               | web -reasoning | -
sonar-pro           | Sonar Pro           | 2025-03-07 | large  | -       | perplexity/sonar-pro           | web -reasoning | -
sonar-reasoning-pro | Sonar Reasoning Pro | 2025-03-07 | large  | -       | perplexity/sonar-reasoning-pro | web reasoning  | -
sonar-reasoning     | Sonar Reasoning     | 2025-01-29 | medium | -       | perplexity/sonar-reasoning     | web reasoning  | -
sonar-deep-research | Sonar Deep Research | 2025-02-14 | large  | -       | perplexity/sonar-deep-research | web reasoning  | -
`,
);

export const ai21 = handTable(
  'AI21',
  `
id              | name            | released   | size  | llm-zoo | genai-prices                    | says                             | aliases
jamba-large-1.7 | Jamba Large 1.7 | ~2025-07   | large | -       | openrouter/ai21/jamba-large-1.7 | tools -vision -reasoning         | jamba-1.7-large
jamba-1.5-large | Jamba 1.5 Large | 2024-08-22 | large | -       | openrouter/ai21/jamba-1-5-large | tools -vision -reasoning retired | jamba-1-5-large ai21-jamba-1-5-large
`,
);

export const writer = handTable(
  'Writer',
  `
id         | name       | released   | size  | llm-zoo | genai-prices               | says                     | aliases
palmyra-x5 | Palmyra X5 | 2025-04-28 | large | -       | aws/writer.palmyra-x5-v1:0 | tools -vision            | -
palmyra-x4 | Palmyra X4 | ~2024-10   | large | -       | aws/writer.palmyra-x4-v1:0 | tools -vision -reasoning | -
`,
);

export const ibm = handTable(
  'IBM',
  `
id                  | name                | released   | size | llm-zoo | genai-prices                               | says                     | aliases
granite-4.1-8b      | Granite 4.1 8B      | ~2026-04   | tiny | -       | openrouter/ibm-granite/granite-4.1-8b      | tools -vision -reasoning | -
granite-4.0-h-micro | Granite 4.0 H Micro | 2025-10-02 | tiny | -       | openrouter/ibm-granite/granite-4.0-h-micro | tools -vision -reasoning | -
`,
);

export const inception = handTable(
  'Inception',
  `
id        | name      | released | size   | llm-zoo | genai-prices                   | says                    | aliases
mercury-2 | Mercury 2 | ~2026-02 | medium | -       | openrouter/inception/mercury-2 | tools -vision reasoning | -
`,
);

export const nousResearch = handTable(
  'Nous Research',
  `
id            | name          | released   | size   | llm-zoo | genai-prices                          | says              | aliases
hermes-4-405b | Hermes 4 405B | 2025-08-26 | large  | -       | openrouter/nousresearch/hermes-4-405b | -vision reasoning | -
hermes-4-70b  | Hermes 4 70B  | 2025-08-26 | medium | -       | openrouter/nousresearch/hermes-4-70b  | -vision reasoning | -
`,
);

export const ai2 = handTable(
  'Ai2',
  `
id               | name             | released   | size  | llm-zoo | genai-prices                        | says              | aliases
olmo-3-32b-think | Olmo 3 32B Think | 2025-11-20 | small | -       | openrouter/allenai/olmo-3-32b-think | -vision reasoning | -
`,
);

export const upstage = handTable(
  'Upstage',
  `
id          | name        | released | size   | llm-zoo | genai-prices                   | says                    | aliases
solar-pro-3 | Solar Pro 3 | ~2026-01 | medium | -       | openrouter/upstage/solar-pro-3 | tools -vision reasoning | -
`,
);

export const arceeAi = handTable(
  'Arcee AI',
  `
id                     | name                   | released | size  | llm-zoo | genai-prices                               | says                    | aliases
trinity-large-thinking | Trinity Large Thinking | ~2026-04 | large | -       | openrouter/arcee-ai/trinity-large-thinking | tools -vision reasoning | -
trinity-mini           | Trinity Mini           | ~2025-12 | small | -       | openrouter/arcee-ai/trinity-mini           | tools -vision reasoning | -
`,
);

export const primeIntellect = handTable(
  'Prime Intellect',
  `
id          | name        | released | size   | llm-zoo | genai-prices                           | says              | aliases
intellect-3 | INTELLECT-3 | ~2025-11 | medium | -       | openrouter/prime-intellect/intellect-3 | -vision reasoning | -
`,
);

export const reka = handTable(
  'Reka',
  `
id           | name         | released   | size  | llm-zoo | genai-prices                   | says                      | aliases
reka-flash-3 | Reka Flash 3 | 2025-03-10 | small | -       | openrouter/rekaai/reka-flash-3 | -vision reasoning         | -
reka-core    | Reka Core    | 2024-04-15 | large | -       | -                              | vision -reasoning retired | reka-core-20240501
reka-flash   | Reka Flash   | 2024-02-12 | small | -       | -                              | vision -reasoning retired | reka-flash-20240226
`,
);

export const zeroOneAi = handTable(
  '01.AI',
  `
id              | name       | released   | size  | llm-zoo | genai-prices              | says                              | aliases
yi-large        | Yi Large   | 2024-05-13 | large | -       | openrouter/01-ai/yi-large | -vision -reasoning retired        | yi-large-preview
yi-1.5-34b-chat | Yi 1.5 34B | 2024-05-13 | small | -       | -                         | -tools -vision -reasoning retired | -
yi-1.5-9b-chat  | Yi 1.5 9B  | 2024-05-13 | tiny  | -       | -                         | -tools -vision -reasoning retired | -
`,
);

export const nexusflow = handTable(
  'Nexusflow',
  `
id         | name       | released   | size   | llm-zoo | genai-prices | says                       | aliases
athene-70b | Athene 70B | 2024-07-22 | medium | -       | -            | -vision -reasoning retired | athene-70b-0725
`,
);

export const huggingFace = handTable(
  'Hugging Face',
  `
id                    | name                  | released   | size  | llm-zoo | genai-prices | says                      | aliases
smollm2-135m-instruct | SmolLM2 135M Instruct | 2024-11-01 | micro | -       | -            | -tools -vision -reasoning | smollm2-135m
`,
);
