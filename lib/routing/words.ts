import type { BlockedReason, Excluded, ExclusionReason } from './types.ts';

const fractions = [
  '',
  '',
  'half',
  'a third',
  'a quarter',
  'a fifth',
  'a sixth',
  'a seventh',
  'an eighth',
  'a ninth',
  'a tenth',
  'an eleventh',
  'a twelfth',
];

/** A fraction is named for shares this near to it: .36 is a third, .4 is not. */
const nearFraction = 0.1;

/** A share of something in words, below 1: "half the price", "a twelfth of the price", "about 3 % of the price". */
export const shareOf = (ratio: number, what: string): string => {
  const words = share(ratio);
  return words === 'half' ? `half ${what}` : `${words} of ${what}`;
};

const share = (ratio: number): string => {
  const parts = Math.round(1 / ratio);
  const fraction = fractions[parts];
  if (fraction !== undefined && fraction !== '' && Math.abs(ratio * parts - 1) <= nearFraction) return fraction;
  return ratio < 0.01 ? 'under 1 %' : `about ${Math.round(ratio * 100)} %`;
};

/** US dollars with the precision that they need: two significant digits below a dollar ($0.0004), and never less than cents. */
export const money = (dollars: number): string => {
  if (dollars >= 1) return `$${dollars.toFixed(2)}`;
  if (dollars <= 0) return '$0';
  if (dollars < 0.000001) return 'under $0.000001';
  const decimals = 1 - Math.floor(Math.log10(dollars));
  return `$${dollars.toFixed(decimals).replace(/(\.\d\d+?)0+$/, '$1')}`;
};

const exclusions: Readonly<Record<ExclusionReason, string>> = {
  'not-approved': 'not approved by the policy',
  'manual-choice': 'another model was chosen by hand',
  'switched-off': 'switched off for Auto',
  'not-installed': 'not installed on this device yet',
  'no-credentials': 'its gateway needs a key',
  'no-tools': 'cannot use tools',
  'no-vision': 'cannot read images',
  'no-pdf': 'cannot read PDFs',
  'context-too-small': 'too small for this message',
  'over-budget': 'not within the limit of cost',
  cooling: 'its gateway asked for a pause',
  unhealthy: 'failed several times in a row',
  'already-tried': 'already tried for this message',
};

/** Why a model was left out, in words: "not approved by the policy (!*\/gpt-3.5*)". */
export const describeExclusion = ({ reason, detail }: Pick<Excluded, 'reason' | 'detail'>): string =>
  detail === undefined ? exclusions[reason] : `${exclusions[reason]} (${detail})`;

const blocked: Readonly<Record<BlockedReason, string>> = {
  'policy-waiting': "Nothing is sent before your organisation's policy is known.",
  'policy-blocked': "Your organisation's policy cannot be used as it is, so nothing is sent.",
  'nothing-approved': "Your organisation's policy approves none of the models that are offered.",
  'manual-not-allowed': "Your organisation's policy leaves the choice of model to Auto.",
  'model-not-available': 'The model that you chose cannot take this message now. Choose another one, or Auto.',
  'too-large': 'This message is too large for every model that may answer. Shorten it, or start a new chat.',
  'over-budget': 'No model that may answer is within the limit of cost for this message. Shorten it, or start a new chat.',
  'no-eligible-model': 'No approved model can take this message now.',
};

export const blockedSentence = (reason: BlockedReason): string => blocked[reason];
