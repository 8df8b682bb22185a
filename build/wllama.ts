// @wllama/wllama 2.3.7 starts its workers from Blob URLs, with their code in strings. Chromium allows that in extension pages
// today, but not by contract. This serves the same code as files of the extension and takes the strings (about 300 kB) and the
// one address in it out of the bundle. Every replacement must match exactly once, or the build stops.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const root = dirname(createRequire(import.meta.url).resolve('@wllama/wllama/package.json'));
const entry = normalise(join(root, 'esm', 'index.js'));

/** What WXT's hook `build:publicAssets` takes. */
export type PublicFile = { relativeDest: string; contents: string } | { relativeDest: string; absoluteSrc: string };

/** Replaces the one match of `pattern`; throws where there is none or more. */
export function replaceOnce(text: string, pattern: string | RegExp, replacement: string): string {
  const matches = typeof pattern === 'string' ? text.split(pattern).length - 1 : [...text.matchAll(new RegExp(pattern, 'g'))].length;
  if (matches !== 1) {
    throw new Error(`wllama: ${matches} matches for ${String(pattern).slice(0, 80)}. Was @wllama/wllama changed? See build/wllama.ts.`);
  }
  return text.replace(pattern, () => replacement);
}

/** The workers and the WebAssembly of wllama as files of the extension. */
export function wllamaFiles(): PublicFile[] {
  const source = (file: string) => readFileSync(join(root, 'src', file), 'utf8');
  // Emscripten's own threads must start from a file too, not from the Blob that the page would send.
  const worker = replaceOnce(
    source('workers-code/llama-cpp.js'),
    'mainScriptUrlOrBlob: argMainScriptBlob',
    `mainScriptUrlOrBlob: new URL('pthread.js', self.location.href).href`,
  );
  const main = (kind: 'single-thread' | 'multi-thread') =>
    [
      `const RUN_OPTIONS = JSON.parse(new URL(self.location.href).searchParams.get('options'));`,
      `function wModuleInit() { ${replaceOnce(source(`${kind}/wllama.js`), 'var Module=', 'var ___Module=')}; return Module; }`,
      withoutLinks(worker),
    ].join(';\n\n');
  return [
    { relativeDest: 'wllama/single.js', contents: main('single-thread') },
    { relativeDest: 'wllama/multi.js', contents: main('multi-thread') },
    { relativeDest: 'wllama/pthread.js', contents: source('multi-thread/wllama.js') },
    { relativeDest: 'wllama/single.wasm', absoluteSrc: join(root, 'esm', 'single-thread', 'wllama.wasm') },
    { relativeDest: 'wllama/multi.wasm', absoluteSrc: join(root, 'esm', 'multi-thread', 'wllama.wasm') },
    { relativeDest: 'wllama/LICENSE.txt', absoluteSrc: join(root, 'LICENCE') },
  ];
}

/** Without the comments that link to issues: a built extension is easier to audit when the only addresses in it are those it may ask. */
const withoutLinks = (code: string): string => code.replace(/^\s*(\/\/|\*).*https?:\/\/.*$/gm, '');

const startWorker = `var createWorker = (options) => {
  const file = options.multiThread ? "/wllama/multi.js" : "/wllama/single.js";
  return new Worker(file + "?options=" + encodeURIComponent(JSON.stringify(options)), { type: "module" });
};`;

/** wllama's module with its workers started from files. */
export function transformWllama(code: string): string {
  let changed = replaceOnce(code, /var createWorker = \(workerCode\) => \{[\s\S]*?\n\};/, startWorker);
  changed = replaceOnce(changed, 'createWorker(completeCode)', 'createWorker({ ...runOptions, multiThread: this.multiThread })');
  changed = replaceOnce(changed, 'new Blob([moduleCode], { type: "text/javascript" })', 'null');
  // Nothing is ever loaded from an address: the weights come as a file.
  // biome-ignore lint/suspicious/noTemplateCurlyInString: this is the text to find
  changed = replaceOnce(changed, '`https://huggingface.co/${modelId}/resolve/main/${filePath}`', '""');
  for (const name of ['LLAMA_CPP_WORKER_CODE', 'OPFS_UTILS_WORKER_CODE', 'WLLAMA_MULTI_THREAD_CODE', 'WLLAMA_SINGLE_THREAD_CODE']) {
    changed = replaceOnce(changed, new RegExp(`var ${name} = .*`), `var ${name} = "";`);
  }
  return changed;
}

/** The Vite plugin that applies {@link transformWllama}. */
export function wllama() {
  return {
    name: 'wllama',
    enforce: 'pre' as const,
    transform(code: string, id: string) {
      return normalise(id.split('?')[0] ?? id) === entry ? { code: transformWllama(code), map: null } : undefined;
    },
  };
}

function normalise(path: string): string {
  return path.replaceAll('\\', '/');
}
