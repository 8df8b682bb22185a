import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A source file by its path in the project. `code` has no comments and empty strings; `imports` are what it names, as written. */
export type SourceFile = {
  readonly path: string;
  readonly lines: number;
  readonly code: string;
  readonly imports: readonly string[];
};

const projectFolder = join(dirname(fileURLToPath(import.meta.url)), '../..');

export function parseSource(path: string, text: string): SourceFile {
  const { code, strings } = scan(text);
  const pattern = /(?:\bfrom|\bimport)\s*\(?\s*(["'])(\d+)\1/g;
  const imports = [...code.matchAll(pattern)].map(([, , index]) => strings[Number(index)] ?? '');
  return { path, lines: text.trimEnd().split('\n').length, code, imports };
}

/** Every source file under these folders of the project; generated ones are left out. */
export function readSources(...folders: readonly string[]): SourceFile[] {
  return folders
    .filter((folder) => existsSync(join(projectFolder, folder)))
    .flatMap((folder) =>
      readdirSync(join(projectFolder, folder), { recursive: true, encoding: 'utf8' }).map((name) => posix.join(folder, name)),
    )
    .filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !/\.gen\.ts$|\.d\.ts$|node_modules/.test(path))
    .map((path) => parseSource(path, readFileSync(join(projectFolder, path), 'utf8')));
}

/** The project's path of a relative import; null for a package. */
export function resolveImport(from: string, specifier: string): string | null {
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier.replace(/\?.*$/, '')) : null;
}

/** Drops comments and puts a number in place of each string's text. Knows as much of the grammar as this project uses. */
function scan(text: string): { code: string; strings: string[] } {
  const strings: string[] = [];
  const token =
    /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|(?<=[=(,:[!&|?{};\n]\s*|return\s+)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[dgimsuvy]*/g;
  const code = text.replace(token, (found) => {
    if (found.startsWith('//') || found.startsWith('/*')) return found.replace(/[^\n]/g, '');
    if (found.startsWith('/')) return '/x/';
    strings.push(found.slice(1, -1));
    return `${found.charAt(0)}${strings.length - 1}${found.charAt(0)}`;
  });
  return { code, strings };
}
