import { publishedBenchmarks } from '../../lib/catalog/published.ts';
import { measuredSkills, newestMeasured, skillCoefficients, skillErrors } from '../../lib/catalog/skill.gen.ts';
import { skillOf } from '../../lib/catalog/skill.ts';
import { skillFeatureNames } from '../../lib/catalog/skill-features.ts';
import type { Catalogue } from './catalogue.ts';
import { priceChoices } from './price-choices.ts';
import type { BasePrice } from './price-list.ts';
import { pricesAsOf, tablesAsOf } from './sources.ts';

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const priceWords = ({ input, output, cached }: BasePrice): string => [input, output, cached ?? '-'].join(' / ');
const percent = (share: number): string => `${(share * 100).toFixed(1)} points`;

/** The text of docs/catalogue.md. */
export function documentText(catalogue: Catalogue): string {
  const { models, merged } = catalogue;
  const current = models.filter(({ retired }) => !retired).length;
  const priced = models.filter(({ price }) => price).length;
  const announced = merged.flatMap(({ model, listed }) =>
    (listed?.announced ?? []).map(({ from, price }) => [model.id, from, priceWords(price)] as const),
  );
  const byTime = merged.filter(({ listed }) => listed?.byTimeOfDay).map(({ model }) => `\`${model.id}\``);
  return `# The catalogue

<!-- Written by npm run gen. Change scripts/catalogue, not this. -->

${models.length} cards, ${current} of them of models that their vendors serve, ${priced} with a price. Prices are in US dollars for a million tokens.

## Where a figure is from

Cards are generated (\`npm run gen\`) from two packages and from tables that are kept by hand; \`npm test\` fails when the result differs.

- \`llm-zoo\` and \`@pydantic/genai-prices\`, both as of ${pricesAsOf}: prices with tiers by length of the prompt, context window, longest answer, tools,
  vision, PDF, reasoning and its levels.
- The tables in \`scripts/catalogue/models\`, looked through on ${tablesAsOf}: names for people, release dates, size, other ids, and abilities of models that
  the lists only price. A release month that we estimate is used for the skill and not shown.

Every field of a card keeps its own source and day. No figure is invented: what nobody says is unknown, and unknown never excludes a model. A price of 0
in a list is a trial or a subscription and counts as unknown. Open models have the price of one host, which the source names: your gateway's may differ,
so state it (below).

## A gateway's model ids

Ids are matched to cards without their paths, regions, dates and packagings: \`bedrock/us.anthropic.claude-sonnet-4-5-20250929-v1:0\`,
\`openai/gpt-5-mini-2025-08-07\`, \`llama3.1:8b-instruct-q4_K_M\`, \`accounts/fireworks/models/deepseek-v3p2\`, \`gpt-oss-20b:free\`. What resembles a card at
another price (\`-audio\`, \`-fast\`, a fine-tuned \`ft:\`) is not taken for it. An id that fits no card is an **unknown** model: skill and speed are guessed from
its name, price and window stay unknown, and Options > Models says so. The same model at several gateways is one card with one offer for each, which may
have a price of its own.

## Completing a card

A person does it under Options > Models, an organisation with \`modelCards\` in its policy (docs/policy.md). The organisation's figures win over the
person's, and both over the catalogue's, field by field; the source then reads "set by your organisation" or "set by you".

## Skill

Skill is the mean accuracy over ${publishedBenchmarks.length} hard benchmarks (${publishedBenchmarks.join(', ')}), between 0 and 1. It is

- **published** where LLMRouterBench (arXiv 2601.07206) measured the model;
- **measured** for ${Object.keys(measuredSkills).length} models from the answers of ZeroEval, MMLU-Pro and LLMRouter that the router is trained on, brought to the same scale;
- **inferred** for all others, and marked so wherever it is shown.

Both of the latter come from one fit (\`npm run fit:skills\`, bench/catalogue): a model has an ability, a benchmark a level and a slope, accuracy is the
logistic of level + slope x ability, and ability is a ridge regression on what is known of any model:

${table(
  ['of a model', 'coefficient'],
  skillFeatureNames.map((name, index) => [name, String(skillCoefficients[index] ?? 0)]),
)}

Price beyond what is usual for the size tells next to nothing once date, size and reasoning are known. How far off it is, on ${skillErrors.figures} figures of
${skillErrors.models} models:

${table(
  ['mean distance from the measured accuracy', ''],
  [
    ['of a model that the fit has not seen (each left out in turn)', percent(skillErrors.unseenModel)],
    ['the same, for the newest quarter, all left out at once', percent(skillErrors.newestQuarter)],
    ["the same, guessing each benchmark's mean", percent(skillErrors.benchmarkMean)],
    ['in the skill itself, of the published models, each left out in turn', percent(skillErrors.overall)],
  ],
)}

Of two unseen models measured on one benchmark, the regression puts ${(skillErrors.pairsInOrder * 100).toFixed(0)} % of the pairs in the right order. The newest model with a figure is of
${newestMeasured}: skills of later ones continue a straight line, and nothing here tests that. Models under 2 billion parameters were not measured either.

## Where the two lists disagree on a price

\`npm run gen\` fails for a difference above half a percent that is not listed in \`scripts/catalogue/price-choices.ts\` with these very figures. Input / output /
cached input:

${table(
  ['model', 'llm-zoo', 'genai-prices', 'taken', 'why'],
  priceChoices.map(({ id, zoo, prices, take, why }) => [id, priceWords(zoo), priceWords(prices), take, why]),
)}

## Prices that change

Prices in force on ${pricesAsOf} count. Announced:

${table(['model', 'from', 'input / output / cached input'], announced)}

${byTime.join(' and ')} cost more at some hours of the day; the price outside of those hours counts.

## All cards

Abilities: a minus is known to be missing, what is not listed is unknown. "~" is an estimated month.

${table(
  ['id', 'vendor', 'released', 'window', 'input', 'output', 'abilities', 'skill'],
  merged.map(({ model, from }) => {
    const reasoning = model.capabilities.split(' ').includes('reasoning');
    const skill = skillOf(model.id, { ...model, reasoning, outputPrice: model.price?.outputPerMillion });
    return [
      `\`${model.id}\`${model.retired ? ' (retired)' : ''}`,
      model.vendor,
      from.has('released') ? model.released : `~${model.released}`,
      model.contextWindow === undefined ? 'unknown' : String(model.contextWindow),
      model.price ? String(model.price.inputPerMillion) : 'unknown',
      model.price ? `${model.price.outputPerMillion}${model.price.tiers ? ' (tiers)' : ''}` : 'unknown',
      model.capabilities === '' ? 'unknown' : model.capabilities,
      `${skill.overall} ${skill.provenance.kind}`,
    ];
  }),
)}
`;
}
