import { type Domain, domains, type Skill } from './types.ts';

/** The ten benchmarks whose mean is the scale of every card's skill. */
export const publishedBenchmarks = [
  'AIME',
  'LiveMathBench',
  'LiveCodeBench',
  'SWE-Bench',
  'GPQA',
  'HLE',
  'MMLU-Pro',
  'SimpleQA',
  'ArenaHard',
  'Tau2',
] as const;

// Accuracy in % as published in LLMRouterBench (arXiv 2601.07206, tables 9 and 10, MIT).
// Columns: `publishedBenchmarks`; null: not measured.
export const publishedAccuracy: Readonly<Record<string, readonly (number | null)[]>> = {
  'claude-sonnet-4': [36.67, 61.16, 58.1, 34.6, 68.69, 4.82, 83.17, 15.14, 54.67, 49.28],
  'deepseek-r1': [85, 77.69, 80.09, 28.6, 79.8, 15.99, 84.23, 27.12, 63.53, 37.77],
  'deepseek-v3': [43.33, 61.98, 66.64, 25, 59.6, 3.61, 78, 27.76, 60.13, 7.19],
  'deepseek-v3.1-terminus': [55, 73.55, 67.3, 25.4, 76.26, 8.94, 84.03, 24.46, 66.27, 46.76],
  'gemini-2.5-flash': [63.33, 73.55, 60, 18.2, 66.16, 7.78, 80.93, 29.82, 55.53, 32.37],
  'gemini-2.5-pro': [85, 50.41, 79.15, 34.6, 84.85, 21.69, 85.67, 53.77, 77, 43.17],
  'glm-4.6': [81.67, 63.64, 63.13, 21.8, 75.25, 15.52, 80.33, 25.68, 66.4, 53.96],
  'gpt-5': [88.33, 79.34, 86.45, 15.8, 84.85, 26.32, 87.37, 47.9, 69.73, 70.14],
  'gpt-5-chat': [71.67, 57.85, 62.18, 8.8, 73.74, 5.7, 81.4, 40.5, 68.87, null],
  'intern-s1': [48.33, 68.6, 49.19, 7.8, 65.66, 8.85, 81.97, 14.77, 67.07, 32.73],
  'kimi-k2': [65, 71.9, 67.3, 23.4, 73.23, 6.12, 80.3, 29.03, 71.07, 48.92],
  'qwen3-235b-a22b-2507': [76.67, 76.03, 64.17, 16.2, 58.59, 9.22, 82.77, 53.77, 73.07, 40.29],
  'qwen3-235b-a22b-thinking-2507': [86.67, 52.89, 78.39, 21.4, 80.3, 7.78, 79.47, 48.27, 73.93, 53.6],
};

/** Which benchmarks (columns) speak for a domain. SWE-Bench speaks for none: it measured the agent around the model more than the model. */
const evidence: Readonly<Partial<Record<Domain, readonly number[]>>> = {
  maths: [0, 1],
  code: [2],
  debugging: [2],
  science: [4],
  reasoning: [5, 1],
  'question-answering': [6, 7],
  law: [6],
  medicine: [6],
  finance: [6],
  writing: [8],
  editing: [8],
  planning: [8, 9],
  'tool-use': [9],
};

/** Mean of what was measured, as a share. */
const mean = (percentages: readonly (number | null | undefined)[]): number => {
  const known = percentages.filter((value) => typeof value === 'number');
  return known.length === 0 ? 0 : known.reduce((sum, value) => sum + value, 0) / known.length / 100;
};

const everyModel = Object.values(publishedAccuracy);
const benchmarkMeans = Array.from({ length: 10 }, (_, column) => 100 * mean(everyModel.map((row) => row[column])));
const overallMean = mean(everyModel.map((row) => 100 * mean(row)));

/**
 * Skill from published benchmarks; undefined when the model is not in them. By domain: how much better than the field the
 * model is there, beyond its overall lead; halved, because one benchmark is little evidence.
 */
export const publishedSkill = (id: string): Skill | undefined => {
  const row = Object.hasOwn(publishedAccuracy, id) ? publishedAccuracy[id] : undefined;
  if (row === undefined) return undefined;
  const overall = mean(row);
  const byDomain: Partial<Record<Domain, number>> = {};
  for (const domain of domains) {
    const measured = (evidence[domain] ?? []).filter((column) => typeof row[column] === 'number');
    if (measured.length === 0) continue;
    const lead =
      mean(measured.map((column) => row[column])) - mean(measured.map((column) => benchmarkMeans[column])) - (overall - overallMean);
    byDomain[domain] = Math.round((overall + lead / 2) * 1000) / 1000;
  }
  return {
    overall: Math.round(overall * 1000) / 1000,
    byDomain,
    provenance: { kind: 'published', source: 'LLMRouterBench', asOf: '2026-01-12' },
  };
};
