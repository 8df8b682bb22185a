import { describe, expect, it } from 'vitest';
import { cardFor, type Domain, type ModelCard, type Subject, subjects } from '../../../lib/catalog/index.ts';
import { qualityPredictor, weaknessOf } from '../../../lib/routing/quality.ts';
import { signalsOf } from '../../../lib/routing/signals.ts';
import type { Signals } from '../../../lib/routing/types.ts';
import { ask } from './builders.ts';

const skilled = (
  overall: number,
  byDomain: Partial<Record<Domain, number>> = {},
  bySubject: Partial<Record<Subject, number>> = {},
): ModelCard => ({
  ...cardFor('some-model'),
  skill: { overall, byDomain, bySubject, provenance: { kind: 'stated', source: 'this test' } },
});
const signals = (changes: Partial<Signals>): Signals => ({
  ...signalsOf(ask('hello')),
  style: 0,
  risk: 0.5,
  confidence: 1,
  domain: {},
  ...changes,
});
const quality = (model: ModelCard, changes: Partial<Signals>) => qualityPredictor(signals(changes))(model);

describe('expected quality', () => {
  it('rises with skill, also below the weakest model measured', () => {
    const skills = [0, 0.02, 0.05, 0.1, 0.2, 0.4, 0.8, 1];
    for (const of of [(skill: number) => 1 - weaknessOf(skill), (skill: number) => quality(skilled(skill), { style: 1, examLevel: 1 })]) {
      const values = skills.map(of);
      expect(values).toEqual(values.toSorted((a, b) => a - b));
      expect(new Set(values).size).toBe(skills.length);
    }
  });

  it('tells models further apart the more is at risk', () => {
    const gap = (risk: number) => quality(skilled(0.6), { risk }) - quality(skilled(0.2), { risk });
    expect(gap(0.1)).toBeLessThan(gap(0.5));
    expect(gap(0.5)).toBeLessThan(gap(0.95));
  });

  it('tells models little apart on exam questions that all fail', () => {
    const gap = (examLevel: number) => quality(skilled(0.6), { style: 1, examLevel }) - quality(skilled(0.2), { style: 1, examLevel });
    expect(gap(9)).toBeLessThan(gap(2));
  });

  it('counts skill in a domain and in a subject for as much as the message is about them', () => {
    const lawyer = skilled(0.4, { law: 0.6 }, { law: 0.5 });
    const plain = skilled(0.4);
    expect(quality(lawyer, { domain: { law: 1 } })).toBeGreaterThan(quality(lawyer, { domain: { law: 0.5, code: 0.5 } }));
    expect(quality(lawyer, { domain: { code: 1 } })).toBe(quality(plain, { domain: { code: 1 } }));
    const exam = { style: 1, examLevel: 1, domain: { law: 1 } };
    // What is known by subject counts before what is known by domain.
    expect(quality(lawyer, { ...exam, subject: { law: 1 } })).toBe(quality(skilled(0.5), exam));
    for (const subject of subjects) expect(quality(plain, { ...exam, subject: { [subject]: 1 } })).toBe(quality(plain, exam));
  });
});
