import { defineConfig } from 'vitest/config';

const suite = (name: string) => ({ test: { name, include: [`tests/${name}/**/*.test.ts`] } });

export default defineConfig({
  test: {
    projects: [
      suite('architecture'),
      suite('unit'),
      suite('contract'),
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.e2e.ts'],
          setupFiles: ['tests/harness/keep-evidence.ts'],
          // Each spec is a whole flow in a browser of its own. No retries: a flow that works sometimes does not work.
          testTimeout: 120_000,
          hookTimeout: 60_000,
          retry: 0,
          maxWorkers: 1,
        },
      },
    ],
  },
});
