import { describeExclusion, effortWords, explainDecision, type RouteDecision, remarksOn } from '../../lib/routing/index.ts';

/** A decision for a person to read. */
export const decisionText = (decision: RouteDecision, nameOf: (model: string) => string): string => {
  const { trace } = decision;
  const headline = decision.kind === 'selected' ? `${nameOf(decision.model)}  (${decision.model})` : `Nothing is sent: ${decision.reason}`;
  const { signals } = trace;
  const domains = Object.entries(signals.domain)
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([domain, share]) => `${domain} ${Math.round(share * 100)} %`);
  return [
    headline,
    [explainDecision(decision, nameOf), ...remarksOn(decision, nameOf)].join(' '),
    '',
    `Profile ${trace.profile}; difficulty ${signals.difficulty.toFixed(2)}; ${domains.join(', ')}; language ${signals.language}; ` +
      `about ${signals.tokens} tokens in, ${signals.answerTokens} out; confidence ${signals.confidence.toFixed(2)}`,
    ...candidateLines(decision),
    ...exclusionLines(decision),
  ].join('\n');
};

const shownCandidates = 12;

const candidateLines = ({ trace }: RouteDecision): readonly string[] => {
  if (trace.candidates.length === 0) return [];
  const shown = trace.candidates.slice(0, shownCandidates);
  const width = Math.max(5, ...shown.map(({ model }) => model.length));
  const more = trace.candidates.length - shown.length;
  return [
    '',
    `${'Model'.padEnd(width)}  quality        cost    time  utility`,
    ...shown.map(({ model, quality, cost, seconds, utility, effort, retired }) =>
      [
        model.padEnd(width),
        quality.toFixed(3).padStart(8),
        money(cost).padStart(11),
        `${seconds.toFixed(1)} s`.padStart(7),
        utility.toFixed(3).padStart(8),
        ...(effort === undefined ? [] : [` ${effortWords(effort)}`]),
        ...(retired ? [' retired'] : []),
      ].join(' '),
    ),
    ...(more > 0 ? [`and ${more} more`] : []),
  ];
};

/** With the digits that it needs, never $0.00. */
const money = (cost: number | null): string => {
  if (cost === null) return 'unknown';
  if (cost === 0) return 'free';
  return `$${cost >= 1 ? cost.toFixed(2) : cost.toFixed(Math.min(8, 1 - Math.floor(Math.log10(cost))))}`;
};

const exclusionLines = ({ trace }: RouteDecision): readonly string[] => {
  const groups = Map.groupBy(trace.excluded, (excluded) => describeExclusion(excluded));
  if (groups.size === 0) return [];
  return ['', 'Left out', ...[...groups].map(([reason, group]) => `  ${reason}: ${group.map(({ model }) => model).join(', ')}`)];
};
