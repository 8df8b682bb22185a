/** A deliberate fault, and the test that must fail with it. `npm run test:mutate` tries each. */
export type Mutation = {
  readonly name: string;
  /** Path in the project. */
  readonly file: string;
  /** Must stand exactly once in the file. */
  readonly find: string;
  readonly replace: string;
  /** The spec's file, and a part of the test's full name (all tests of the file without it). */
  readonly spec: { readonly file: string; readonly test?: string };
};

export const mutations: readonly Mutation[] = [
  {
    name: 'the manifest has another key',
    file: 'build/extension-key.ts',
    find: 'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA1TWy',
    replace: 'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA1TWz',
    spec: { file: 'tests/e2e/skeleton.e2e.ts', test: 'the toolbar button opens the real side panel' },
  },
];
