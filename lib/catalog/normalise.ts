/**
 * Names of the same model, from the most to the least specific: gateways, regions, versions and packagings add to a name what does
 * not change the model. The first variant that is a known card wins, so `gpt-4o-mini` never becomes `gpt-4o`.
 */
export function* nameVariants(modelId: string): Generator<string> {
  let name = withoutPrefixes(modelId);
  yield name;
  // Each removal may uncover the next: "…-instruct-fp8@2" is cut twice.
  for (let round = 0; round < 6; round += 1) {
    const shorter = removals.map((removal) => name.replace(removal, '')).find((result) => result !== name && result !== '');
    if (shorter === undefined) return;
    name = shorter;
    yield name;
  }
}

/** Dots, colons, underscores and spaces are written as it pleases: claude-opus-4.5, Claude_Opus_4_5, llama3.1:8b. */
export const lookupKey = (name: string): string => name.toLowerCase().replace(/[._:\s]+/g, '-');

const withoutPrefixes = (modelId: string): string => {
  const path = modelId
    .trim()
    .toLowerCase()
    .replace(/\/+$/, '')
    .replace(/^(ft|models):/, '');
  const last = path.slice(path.lastIndexOf('/') + 1);
  return last.replace(
    /^((us|eu|apac|global|regional|jp|au|ca|us-gov)\.)?((anthropic|amazon|meta|mistral|cohere|deepseek|openai|qwen|google|moonshot|moonshotai|minimax|zai|nvidia|microsoft)\.)?/,
    '',
  );
};

const removals: readonly RegExp[] = [
  // gpt-oss-20b:free and …-v1:0; llama3.1:8b is left alone, its size stands behind the colon.
  /(-v\d+)?:(\d+|free|thinking|extended|nitro|floor|beta|online|latest)$/,
  /@[\w.-]+$/,
  /\.gguf$/,
  /[-.](q\d[\w]*|fp8|fp16|bf16|int4|int8|awq|gptq|mlx|4bit|8bit)(-dynamic)?$/,
  /-(20\d\d-?[01]\d-?[0-3]\d)$/,
  /-preview(-\d\d){1,2}(-20\d\d)?$/,
  // Not -fast or -turbo: those are other models, or the same at another price.
  /-(latest|preview|exp|experimental|beta)$/,
  /-v\d+$/,
  /-\d{3,4}$/,
  /-(instruct-turbo|instruct|chat|it|hf|versatile|maas)$/,
];
