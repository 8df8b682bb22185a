import { type Domain, domains, type ModelCard } from '../catalog/index.ts';
import { certainFrom, uncertainBelow } from './profiles.ts';
import type { Signals } from './types.ts';

/** Expected quality, 0..1, of one model after another for a message. */
export const qualityPredictor = (signals: Signals): ((card: ModelCard) => number) => {
  const shares = trustedShares(signals);
  return (card) => qualityOf(skillFor(card, shares), signals.difficulty);
};

type Shares = readonly (readonly [Domain, number])[];

/** The message's domains, counted fully where the signals are certain, not at all under doubt, and evenly between. */
const trustedShares = ({ confidence, domain }: Signals): Shares => {
  const trust = Math.max(0, Math.min(1, (confidence - uncertainBelow) / (certainFrom - uncertainBelow)));
  return domains.flatMap((name) => {
    const share = trust * (domain[name] ?? 0);
    return share > 0 ? [[name, share] as const] : [];
  });
};

/** Skill over the domains of the message; the less the signals can be trusted, the nearer to the model's overall mean. */
const skillFor = ({ skill: { overall, byDomain } }: ModelCard, shares: Shares): number => {
  let skill = overall;
  for (const [domain, share] of shares) skill += share * ((byDomain[domain] ?? overall) - overall);
  return skill;
};

/**
 * Chance of a good answer by an item-response curve: easy messages are answered well by nearly every model, so price decides;
 * hard ones tell the models apart. Strictly rises with skill and falls with difficulty.
 */
const qualityOf = (skill: number, difficulty: number): number => 1 / (1 + Math.exp(-5 * (skill - (1.2 * difficulty - 0.42))));
