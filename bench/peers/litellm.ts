import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** The release that is run. Never 1.107.0, which was compromised. */
export const litellmVersion = '1.110.2';

const environment = join(import.meta.dirname, `../../node_modules/.cache/litellm-${litellmVersion}`);
const python = join(environment, 'bin/python');

const scoreSchema = z.object({ heuristic: z.number(), heuristic_v2: z.number(), micros: z.number() });
/** Scores of a prompt, higher for harder, by the package's two local classifiers; microseconds that the first one took. */
export type PeerScore = z.infer<typeof scoreSchema>;

/** Installs the package in an environment of its own, once. Throws where Python or the package cannot be had. */
const install = (): void => {
  if (existsSync(join(environment, 'ready'))) return;
  execFileSync('python3', ['-m', 'venv', '--clear', environment], { stdio: 'pipe' });
  execFileSync(python, ['-m', 'pip', 'install', '--quiet', `litellm==${litellmVersion}`], { stdio: 'pipe', timeout: 300_000 });
  execFileSync(python, ['-c', `open(${JSON.stringify(join(environment, 'ready'))}, "w").close()`]);
};

/**
 * Scores of LiteLLM's own router, from its Python package, in the order of the prompts; undefined, having said why, where it cannot be
 * installed here. It is told to fetch nothing.
 */
export const litellmScores = (prompts: readonly string[], say: (text: string) => void): readonly PeerScore[] | undefined => {
  try {
    install();
    const input = prompts.map((prompt) => JSON.stringify(prompt)).join('\n');
    const output = execFileSync(python, [join(import.meta.dirname, 'litellm_scores.py')], {
      input,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, LITELLM_LOCAL_MODEL_COST_MAP: 'True' },
    });
    const scores = output
      .trim()
      .split('\n')
      .map((line) => scoreSchema.parse(JSON.parse(line)));
    if (scores.length !== prompts.length) throw new Error(`${scores.length} scores of ${prompts.length} prompts`);
    return scores;
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('\n');
    say(`LiteLLM ${litellmVersion} cannot be run here (${reason}); its score is re-implemented instead.`);
    return undefined;
  }
};
