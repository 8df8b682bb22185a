import { domains, type ModelCard, type Skill, subjects } from '../catalog/index.ts';
import { certainFrom, uncertainBelow } from './profiles.ts';
import { riskOf } from './risk.ts';
import type { Signals } from './types.ts';

/** Expected quality, 0..1, of one model after another for a message: as a message and as an exam question, by the chance of each. */
export const qualityPredictor = (signals: Signals): ((card: ModelCard) => number) => {
  const { style = 0, examLevel = 0 } = signals;
  const risk = riskOf(signals);
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

/** The message's domains in their order, counted fully where the signals are certain, not at all under doubt, and evenly between. */
const trustedShares = ({ confidence, domain }: Signals): Float64Array => {
  const trust = Math.max(0, Math.min(1, (confidence - uncertainBelow) / (certainFrom - uncertainBelow)));
  return Float64Array.from(domains, (name) => trust * (domain[name] ?? 0));
};

/** What exam questions are about, counted by the chance that the message is one; undefined where it is none. */
const trustedSubjects = ({ style = 0, subject }: Signals): Float64Array | undefined =>
  subject === undefined || style === 0 ? undefined : Float64Array.from(subjects, (name) => style * (subject[name] ?? 0));

/** How far a skill is from its overall mean in each domain and subject; undefined where nothing is known by them. NaN: not known. */
type Leads = { readonly byDomain: Float64Array | undefined; readonly bySubject: Float64Array | undefined };

// Five hundred models are judged for each key that is pressed: what a card says is brought into the order of the shares once.
const leadsOfSkills = new WeakMap<Skill, Leads>();

const leadsOf = (skill: Skill): Leads => {
  const known = leadsOfSkills.get(skill);
  if (known !== undefined) return known;
  const leads = {
    byDomain: leadsIn(domains, skill.byDomain, skill.overall),
    bySubject: leadsIn(subjects, skill.bySubject ?? {}, skill.overall),
  };
  leadsOfSkills.set(skill, leads);
  return leads;
};

const leadsIn = <Name extends string>(
  names: readonly Name[],
  skills: Readonly<Partial<Record<Name, number>>>,
  overall: number,
): Float64Array | undefined => {
  const leads = Float64Array.from(names, (name) => (skills[name] ?? Number.NaN) - overall);
  return leads.some((lead) => !Number.isNaN(lead)) ? leads : undefined;
};

/**
 * Skill over what the message is about; the less the signals can be trusted, the nearer to the model's overall mean. What is known by
 * subject counts before what is known by domain.
 */
const skillFor = (skill: Skill, shares: Float64Array, subjectShares: Float64Array | undefined): number => {
  const { byDomain, bySubject } = leadsOf(skill);
  let lead = 0;
  let left = 1;
  if (bySubject !== undefined && subjectShares !== undefined) {
    for (let index = 0; index < subjectShares.length; index += 1) {
      const own = bySubject[index] ?? Number.NaN;
      if (Number.isNaN(own)) continue;
      const share = subjectShares[index] ?? 0;
      lead += share * own;
      left -= share;
    }
  }
  if (byDomain !== undefined) {
    for (let index = 0; index < shares.length; index += 1) {
      const own = byDomain[index] ?? Number.NaN;
      if (!Number.isNaN(own)) lead += left * (shares[index] ?? 0) * own;
    }
  }
  return skill.overall + lead;
};
