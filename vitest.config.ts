import { defineConfig } from 'vitest/config';
import { managedPolicyMode } from './scripts/browser/managed-policy.ts';

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
          testTimeout: 240_000,
          hookTimeout: 60_000,
          retry: 0,
          // Each browser waits about 3 s for its policy, in which another can work; policies in /etc would meet each other.
          maxWorkers: managedPolicyMode() === 'mount' ? 2 : 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
