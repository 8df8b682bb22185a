// When families of models came out, for names that have no card of their own: an old name must not be taken for a new model.

/** The first pattern that fits a name (lower case, dots and underscores as dashes) says the month. Kept by hand. */
const families: readonly (readonly [RegExp, released: string])[] = [
  [/^text-(davinci|curie|babbage|ada)|^(davinci|curie|babbage|ada)-?\d*$/, '2022-11'],
  [/^gpt-3-5/, '2023-03'],
  [/^gpt-4(-(0\d{3}|32k|8k|base))?$|^gpt-4-(0314|0613|32k)/, '2023-06'],
  [/^gpt-4-(turbo|1106|0125|vision)/, '2023-11'],
  [/claude-(v?1|1-[0-3])(-|$)/, '2023-05'],
  [/claude-instant/, '2023-08'],
  [/claude-(v?2|2-[01])(-|$)/, '2023-09'],
  [/claude-3-[57]/, '2024-10'],
  [/claude-3(-|$)/, '2024-03'],
  [/^(palm|text-bison|chat-bison|code-bison|bison)/, '2023-06'],
  [/^gemini-(pro|ultra|nano|1-0)/, '2023-12'],
  [/^gemini-1-5/, '2024-06'],
  [/^gemma-2/, '2024-06'],
  [/gemma-3/, '2025-03'],
  [/^(gemma|codegemma|recurrentgemma)/, '2024-02'],
  [/code-?llama/, '2023-08'],
  [/llama-?3-?[123]/, '2024-09'],
  [/llama-?3/, '2024-04'],
  [/llama-?4/, '2025-04'],
  [/llama-?2/, '2023-07'],
  [
    /^(llama-\d+b|llama-1|alpaca|vicuna|koala|guanaco|wizardlm|wizard-|oasst|dolly|mpt|falcon|redpajama|stablelm|pythia|gpt4all|gpt-(j|neox)|xgen|open-?llama|h2ogpt|fastchat|rwkv)/,
    '2023-06',
  ],
  [/wizardlm-2/, '2024-04'],
  [
    /^(zephyr|nous-hermes|openhermes|dolphin|openchat|neural-chat|solar|tulu|orca|starling|platypus|airoboros|mythomax|xwin|samantha)/,
    '2023-11',
  ],
  [/mixtral-8x22|wizardlm-8x22/, '2024-04'],
  [/mixtral/, '2023-12'],
  [/^mistral-7b/, '2023-10'],
  [/^mistral-(tiny|medium)$/, '2023-12'],
  [/^codestral-22b|^mathstral|^mistral-(nemo|large-2)/, '2024-07'],
  [/^yi-1-5|^yi-large/, '2024-05'],
  [/^yi-/, '2023-11'],
  [/^(chatglm|glm-[123]-)/, '2023-10'],
  [/^glm-4-9b|^glm-4$/, '2024-06'],
  [/^(baichuan|internlm-|internlm2|aquila|skywork|xverse|moss|bluelm|ziya|belle|tigerbot)/, '2023-12'],
  [/^internlm3/, '2025-01'],
  [/^qwen-?(v?1-5|1-5)/, '2024-02'],
  [/^qwen-?2-5|^qwq|^qvq/, '2024-10'],
  [/^qwen-?2/, '2024-06'],
  [/^qwen-?3/, '2025-06'],
  [/^qwen-(\d|1-8|7|14|72)/, '2023-10'],
  [/^deepseek-(llm|coder)(-\d+(-\d)?b)?/, '2023-12'],
  [/^deepseek-(v2|chat-v2|coder-v2)/, '2024-06'],
  [/^deepseek-(v3|r1)/, '2025-01'],
  [/^phi-[12]/, '2023-12'],
  [/^phi-3/, '2024-06'],
  [/^phi-4/, '2025-01'],
  [/^command-(light|nightly|xlarge|medium)|^command$/, '2023-09'],
  [/^command-r|^aya|^c4ai/, '2024-06'],
  [/^(dbrx|jamba-(v0|instruct)|olmo-(1|7)|arctic|snowflake)/, '2024-04'],
  [/^(titan|j2|jurassic|luminous)/, '2023-09'],
  [/^grok-1/, '2024-03'],
  [/^(reka|nemotron-4|granite-(7b|13b|20b|34b|3-0))/, '2024-06'],
];

/** Month of release (YYYY-MM) of a model by its family; undefined where the name says nothing. */
export const releasedByFamily = (id: string): string | undefined => {
  const name = id.toLowerCase().replace(/[._:\s]+/g, '-');
  return families.find(([pattern]) => pattern.test(name))?.[1];
};
