/**
 * Names of the same model, from the most to the least specific: gateways, regions, versions and packagings add to a name what does
 * not change the model. The first variant that is a known card wins, so `gpt-4o-mini` never becomes `gpt-4o`.
 */
export function* nameVariants(modelId: string): Generator<string> {
  let name = withoutPrefixes(modelId);
  yield name;
  // Each removal may uncover the next: "…-instruct-fp8@2" is cut twice.
  for (let round = 0; round < 6; round += 1) {
    const shorter = removals.map(([found, left]) => name.replace(found, left)).find((result) => result !== name && result !== '');
    if (shorter === undefined) return;
    name = shorter;
    yield name;
  }
}

/** Dots, colons, underscores and spaces are written as it pleases: claude-opus-4.5, Claude_Opus_4_5, llama3.1:8b. */
export const lookupKey = (name: string): string => name.toLowerCase().replace(/[._:\s]+/g, '-');

const regions = 'us|eu|apac|global|regional|jp|au|ca|us-gov';
const bedrockVendors =
  'anthropic|amazon|meta|mistral|cohere|openai|qwen|google|moonshot|moonshotai|minimax|zai|nvidia|microsoft|ai21|writer';
const bedrockPrefix = new RegExp(`^((${regions})\\.)?((${bedrockVendors})\\.)?`);

/** Paths, regions and vendors in front: "projects/…/models/x", "bedrock/us.anthropic.x", "arn:aws:bedrock:…/x". */
const withoutPrefixes = (modelId: string): string => {
  const path = modelId.trim().toLowerCase().replace(/\/+$/, '');
  const last = path.slice(path.lastIndexOf('/') + 1);
  return last.replace(bedrockPrefix, '').replace(/^deepseek\./, 'deepseek-');
};

/** What is found, and what is left in its place. */
const removals: readonly (readonly [RegExp, string])[] = [
  [/^(databricks|c4ai)-/, ''],
  // gpt-oss-20b:free and …-v1:0:200k; llama3.1:8b is left alone, its size stands behind the colon.
  [/(-v?\d+)?:(\d+(:\d+k)?|free|thinking|extended|nitro|floor|exacto|beta|online|latest)$/, ''],
  [/@[\w.-]+$/, ''],
  [/[-.]gguf$/, ''],
  // How the weights are packed: "-q4_k_m", ":q8_0", "-fp8", "-gptq-int4", "-bnb-4bit", "-quantized.w8a8".
  [/[-.:](i?q\d\w*|fp8|fp16|bf16|int4|int8|awq|gptq|mlx|bnb|nvfp4|mxfp4|4bit|8bit|qat|quantized|w\d+a\d+)(-dynamic)?$/, ''],
  [/-(20\d\d-?[01]\d-?[0-3]\d)$/, ''],
  [/-[01]\d-20\d\d$/, ''],
  [/-preview(-\d\d){1,2}(-20\d\d)?$/, ''],
  // Not -fast or -turbo: those are other models, or the same at another price.
  [/-(latest|preview|exp|experimental|beta|cloud)$/, ''],
  [/-v\d+$/, ''],
  [/-\d{3,4}$/, ''],
  [/-(instruct-turbo|instruct|chat|it|hf|versatile|maas)$/, ''],
  // Fireworks writes a dot as p and puts a v before the version: "llama-v3p1-70b".
  [/(\d)p(\d)/, '$1.$2'],
  [/^(llama)-v(?=\d)/, '$1-'],
];
