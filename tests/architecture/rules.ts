import { posix } from 'node:path';
import { resolveImport, type SourceFile } from './source.ts';

/** One sentence for each violation: the file and what is wrong with it. */
export type Rule = (files: readonly SourceFile[]) => string[];

const pureFolders = ['lib/catalog', 'lib/policy', 'lib/routing', 'lib/protocol'];
const purePackages = ['zod', 'tokenx'];
const isPure = ({ path }: SourceFile) => pureFolders.some((folder) => path.startsWith(`${folder}/`));

/** Lower may not import higher; one line is one layer. */
const layers = [
  ['lib/catalog', 'lib/policy', 'lib/protocol'],
  ['lib/routing'],
  ['lib/chat'],
  ['lib/providers', 'lib/storage'],
  ['lib/platform'],
  ['lib/on-device'],
  ['components/ui'],
  ['components'],
  ['entrypoints'],
  ['build', 'scripts', 'bench', 'tests'],
];
const layerOf = (path: string) => layers.findIndex((folders) => folders.some((folder) => path.startsWith(`${folder}/`)));

/** Files whose code matches, each with the line. */
const matching = (files: readonly SourceFile[], pattern: RegExp, what: string) =>
  files.flatMap(({ path, code }) => {
    const found = pattern.exec(code);
    return found ? [`${path}:${code.slice(0, found.index).split('\n').length} ${what}: ${found[0].trim()}`] : [];
  });

export const purity: Rule = (files) => {
  const pure = files.filter(isPure);
  const imports = pure.flatMap(({ path, imports: specifiers }) =>
    specifiers.flatMap((specifier) => {
      const target = resolveImport(path, specifier);
      const allowed = target ? pureFolders.some((folder) => target.startsWith(`${folder}/`)) : purePackages.includes(specifier);
      return allowed ? [] : [`${path} is pure and imports ${specifier}`];
    }),
  );
  const impure =
    /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bperformance\.now\b|\bcrypto\.\w|\bfetch\s*\(|\bset(Timeout|Interval)\b|\b(window|document|localStorage|indexedDB|browser|chrome|process)\.\w/;
  return [...imports, ...matching(pure, impure, 'is pure and uses')];
};

export const layering: Rule = (files) =>
  files.flatMap(({ path, imports }) =>
    imports.flatMap((specifier) => {
      const target = resolveImport(path, specifier);
      return target && layerOf(target) > layerOf(path) ? [`${path} imports upwards: ${target}`] : [];
    }),
  );

export const noCycles: Rule = (files) => {
  const graph = new Map(files.map(({ path, imports }) => [path, imports.map((specifier) => resolveImport(path, specifier) ?? '')]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]) => {
    if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
    if (done.has(path) || trail.includes(path)) return;
    for (const target of graph.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of graph.keys()) visit(path, []);
  return cycles;
};

/** A folder of lib is entered through its index.ts by everything that ships. A folder within it may have an index.ts of its own. */
export const frontDoors: Rule = (files) =>
  files
    .filter(({ path }) => /^(lib|components|entrypoints)\//.test(path))
    .flatMap(({ path, imports }) =>
      imports.flatMap((specifier) => {
        const target = resolveImport(path, specifier);
        const home = /^lib\/[^/]+\//.exec(target ?? '')?.[0];
        const outside = target && home && !path.startsWith(home);
        return outside && posix.basename(target) !== 'index.ts' ? [`${path} enters ${home} by ${target}`] : [];
      }),
    );

/** Panels read the chat tables; only the worker may call what writes them. */
export const oneWriter: Rule = (files) => {
  const writes = /\.(chats|turns|health)\s*(\.where\([^)]*\)[\s\S]{0,80}?)?\.(add|put|update|upsert|delete|clear|modify|bulk\w+)\s*\(/;
  const writers = /\b(addTurn|addRetry|updateTurn|updateChat|deleteChat|recordOutcome)\b/;
  const others = files.filter(({ path }) => /^(lib|components|entrypoints)\//.test(path) && !path.startsWith('lib/storage/'));
  const pages = others.filter(({ path, imports }) => {
    const storage = imports.some((specifier) => resolveImport(path, specifier)?.startsWith('lib/storage/'));
    return storage && !path.startsWith('entrypoints/background/');
  });
  return [...matching(others, writes, 'writes chat tables itself'), ...matching(pages, writers, 'is not the worker and writes chats')];
};

export const oneBrowserDoor: Rule = (files) =>
  files
    .filter(({ path }) => /^(lib|components|entrypoints)\//.test(path) && !path.startsWith('lib/platform/'))
    .flatMap(({ path, imports, code }) => {
      const doors = imports.filter((specifier) => /^(wxt\/browser|webextension-polyfill|@wxt-dev\/browser)/.test(specifier));
      const globals = /(?<![.\w])chrome\.\w+/.exec(code);
      return [
        ...doors.map((specifier) => `${path} imports ${specifier}; only lib/platform may`),
        ...(globals ? [`${path} uses ${globals[0]}; only lib/platform may reach the extension APIs`] : []),
      ];
    });

const hardLimit = 400;
const medianLimit = 80;
export const lengths: Rule = (files) => {
  const long = files.filter(({ lines }) => lines > hardLimit).map(({ path, lines }) => `${path} has ${lines} lines, over ${hardLimit}`);
  const shipped = files.filter(({ path }) => /^(lib|components|entrypoints)\//.test(path)).map(({ lines }) => lines);
  const median = shipped.sort((a, b) => a - b)[Math.floor(shipped.length / 2)] ?? 0;
  return [...long, ...(median < medianLimit ? [] : [`the median file has ${median} lines, not under ${medianLimit}`])];
};

export const kebabCase: Rule = (files) =>
  files
    .filter(({ path }) => !/^([a-z0-9-]+\/)*[a-z0-9]+(-[a-z0-9]+)*(\.(test|e2e|config))?\.(ts|tsx|mjs)$/.test(path))
    .map(({ path }) => `${path} is not kebab-case`);

export const plainTypeScript: Rule = (files) => {
  const lib = files.filter(({ path }) => path.startsWith('lib/'));
  // Not the renaming in import and export lists.
  const withoutLists = files.filter(isPure).map((file) => ({ ...file, code: file.code.replace(/\b(import|export)\b[^;]*?\bfrom\b/g, '') }));
  return [
    ...matching(files, /^\s*(export\s+)?(declare\s+)?(const\s+)?enum\s+\w+/m, 'has an enum'),
    ...matching(files, /[:<|&,(]\s*any\b\s*(?=[;,)>\]|&=[{])|\bas any\b/, 'has any'),
    ...matching(lib, /^\s*export default\b|\bas default\b/m, 'has a default export'),
    ...matching(withoutLists, /[\w)\]}"']\s+as\s+(?!const\b)\w+/, 'asserts a type'),
  ];
};
