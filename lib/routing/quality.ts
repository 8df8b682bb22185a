import { type Domain, domains, type ModelCard, type Skill, type Subject, subjects } from '../catalog/index.ts';
import { certainFrom, uncertainBelow } from './profiles.ts';
import type { Signals } from './types.ts';

/** Expected quality, 0..1, of one model after another for a message: as a message and as an exam question, by the chance of each. */
export const qualityPredictor = (signals: Signals): ((card: ModelCard) => number) => {
  const { style = 0, examLevel = 0, risk = riskOf(signals.difficulty) } = signals;
  const shares = trustedShares(signals);
  const subjectShares = trustedSubjects(signals);
  return ({ skill }) => {
    const own = skillFor(skill, shares, subjectShares);
    const asMessage = 1 - risk * weaknessOf(own);
    return style === 0 ? asMessage : style * examQuality(own, examLevel) + (1 - style) * asMessage;
  };
};

/** Weakest model that is told from weaker ones, and how fast failures fall with skill: as the outcomes of the routing data have it. */
const leastSkill = 0.1;
const decay = 2.2;

/**
 * 0..1: the share of its risk that a model of this skill does not avert; 1 at skill 0.1. What two models differ by grows with the risk and never
 * falls: among messages the hardest cannot be told from the hard.
 */
export const weaknessOf = (skill: number): number => {
  const weakness = Math.exp(-decay * (skill - leastSkill));
  // Below the least skill it creeps on to its limit, so that more skill is always better.
  return weakness < 0.98 ? weakness : 1 - 0.02 * Math.exp(-(weakness - 0.98) / 0.02);
};

/** How fast the logit of a right answer rises with skill. */
export const examSlope = 8;

/** Share of right answers to exam questions of a level (a logit): an item-response curve. Where all fail, models differ little. */
export const examQuality = (skill: number, level: number): number => 1 / (1 + Math.exp(level - examSlope * (skill - leastSkill)));

/** Without the learned router: from its difficulty alone. */
const riskOf = (difficulty: number): number => 1 / (1 + Math.exp(-8 * (difficulty - 0.62)));

type Shares = readonly (readonly [Domain, number])[];

/** The message's domains, counted fully where the signals are certain, not at all under doubt, and evenly between. */
const trustedShares = ({ confidence, domain }: Signals): Shares => {
  const trust = Math.max(0, Math.min(1, (confidence - uncertainBelow) / (certainFrom - uncertainBelow)));
  return domains.flatMap((name) => {
    const share = trust * (domain[name] ?? 0);
    return share > 0 ? [[name, share] as const] : [];
  });
};

/** What exam questions are about, counted by the chance that the message is one. */
const trustedSubjects = ({ style = 0, subject = {} }: Signals): readonly (readonly [Subject, number])[] =>
  subjects.flatMap((name) => {
    const share = style * (subject[name] ?? 0);
    return share > 0 ? [[name, share] as const] : [];
  });

/**
 * Skill over what the message is about; the less the signals can be trusted, the nearer to the model's overall mean. What is known by
 * subject counts before what is known by domain.
 */
const skillFor = (
  { overall, byDomain, bySubject }: Skill,
  shares: Shares,
  subjectShares: readonly (readonly [Subject, number])[],
): number => {
  let skill = overall;
  let known = 0;
  if (bySubject !== undefined) {
    for (const [subject, share] of subjectShares) {
      const own = bySubject[subject];
      if (own === undefined) continue;
      skill += share * (own - overall);
      known += share;
    }
  }
  for (const [domain, share] of shares) skill += (1 - known) * share * ((byDomain[domain] ?? overall) - overall);
  return skill;
};
