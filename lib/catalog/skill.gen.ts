// Written by npm run fit:skills from published figures and the routing data. Change bench/catalogue, not this.
import type { Size } from './estimate.ts';
import type { Domain } from './types.ts';

/** The regression of ability: one coefficient for each of `skillFeatureNames`. */
export const skillCoefficients: readonly number[] = [-1.939,0.793,0.322,0.472,-0.109];

/** Mean of log10 of the dollars for a million tokens of answer, by size, over the catalogue. */
export const usualLogPrice: Readonly<Record<Size, number>> = {"ultra":1.896,"flagship":1.095,"large":0.493,"medium":0.047,"small":-0.392,"tiny":-0.778,"micro":-1};

/** Level and slope of each published benchmark: accuracy is the logistic of level + slope x ability. */
export const benchmarkCurves: Readonly<Record<string, readonly [level: number, slope: number]>> = {"AIME":[-0.673,1.517],"LiveMathBench":[0.165,0.549],"LiveCodeBench":[-0.276,1.044],"SWE-Bench":[-1.984,0.602],"GPQA":[0.032,0.973],"HLE":[-3.524,1.234],"MMLU-Pro":[0.675,0.846],"SimpleQA":[-1.798,1.033],"ArenaHard":[-0.035,0.726],"Tau2":[-1.618,1.218]};

/** How far off the regression is for models that it has not seen (bench/catalogue/evaluate.ts). */
export const skillErrors = {"models":73,"figures":279,"unseenModel":0.075,"newestQuarter":0.065,"benchmarkMean":0.122,"overall":0.049,"pairsInOrder":0.788};

/** The newest model with a figure: beyond it the regression is continued in a straight line. */
export const newestMeasured = '2025-09-30';

type MeasuredSkill = { readonly overall: number; readonly byDomain: Readonly<Partial<Record<Domain, number>>>; readonly rows: number };

/** Skill from the data's measured means, on the scale of the published figures. */
export const measuredSkills: Readonly<Record<string, MeasuredSkill>> = {
  "athene-70b": {"overall":0.223,"byDomain":{"code":0.221,"maths":0.217},"rows":2420},
  "chatgpt-4o-latest": {"overall":0.388,"byDomain":{"code":0.428,"maths":0.326},"rows":1297},
  "claude-3-5-haiku": {"overall":0.314,"byDomain":{"code":0.277,"maths":0.326},"rows":2420},
  "claude-3-5-sonnet": {"overall":0.398,"byDomain":{"code":0.409,"maths":0.386},"rows":2420},
  "claude-3-haiku": {"overall":0.211,"byDomain":{"code":0.268,"maths":0.215},"rows":2420},
  "claude-3-opus": {"overall":0.313,"byDomain":{"code":0.319,"maths":0.299},"rows":2420},
  "claude-3-sonnet": {"overall":0.276,"byDomain":{"code":0.291,"maths":0.275},"rows":1804},
  "command-r": {"overall":0.124,"byDomain":{"code":0.147,"finance":0.169,"law":0.242,"maths":0.066,"medicine":0.22,"question-answering":0.227,"reasoning":0.2,"science":0.135},"rows":11344},
  "command-r-plus": {"overall":0.193,"byDomain":{"maths":0.174},"rows":1123},
  "deepseek-coder-v2": {"overall":0.311,"byDomain":{"code":0.31,"finance":0.345,"law":0.182,"maths":0.358,"medicine":0.255,"question-answering":0.252,"reasoning":0.243,"science":0.417},"rows":10587},
  "deepseek-v2.5": {"overall":0.308,"byDomain":{"code":0.294,"maths":0.308},"rows":2420},
  "gemini-1.5-flash": {"overall":0.276,"byDomain":{"code":0.273,"finance":0.342,"law":0.262,"maths":0.324,"medicine":0.274,"question-answering":0.284,"reasoning":0.282,"science":0.393},"rows":12622},
  "gemini-1.5-pro": {"overall":0.309,"byDomain":{"code":0.308,"finance":0.411,"law":0.361,"maths":0.293,"medicine":0.364,"question-answering":0.356,"reasoning":0.369,"science":0.442},"rows":12631},
  "gemma-2-27b-it": {"overall":0.243,"byDomain":{"code":0.248,"maths":0.25},"rows":2420},
  "gemma-2-2b-it": {"overall":0.117,"byDomain":{"code":0.149,"maths":0.058},"rows":2420},
  "gemma-2-9b-it": {"overall":0.21,"byDomain":{"code":0.187,"maths":0.232,"question-answering":0.286,"reasoning":0.252,"science":0.204,"writing":0.207},"rows":7604},
  "gpt-3.5-turbo": {"overall":0.19,"byDomain":{"code":0.269,"maths":0.171},"rows":2420},
  "gpt-4": {"overall":0.258,"byDomain":{"code":0.36,"maths":0.21},"rows":1297},
  "gpt-4-turbo": {"overall":0.337,"byDomain":{"code":0.359,"maths":0.313},"rows":1297},
  "gpt-4o": {"overall":0.39,"byDomain":{"code":0.422,"maths":0.371},"rows":2420},
  "gpt-4o-2024-05-13": {"overall":0.376,"byDomain":{"code":0.418,"maths":0.36},"rows":2420},
  "gpt-4o-mini": {"overall":0.332,"byDomain":{"code":0.333,"maths":0.344},"rows":2420},
  "grok-2": {"overall":0.366,"byDomain":{"code":0.327,"maths":0.408},"rows":1297},
  "jamba-1.5-large": {"overall":0.265,"byDomain":{"code":0.224,"finance":0.242,"law":0.272,"maths":0.117,"medicine":0.25,"question-answering":0.249,"reasoning":0.247,"science":0.153},"rows":10221},
  "llama-3-70b-instruct": {"overall":0.252,"byDomain":{"code":0.243,"maths":0.257},"rows":2420},
  "llama-3-8b-instruct": {"overall":0.155,"byDomain":{"code":0.194,"maths":0.175},"rows":2420},
  "llama-3.1-405b-instruct": {"overall":0.344,"byDomain":{"code":0.31,"maths":0.351},"rows":2407},
  "llama-3.1-70b-instruct": {"overall":0.302,"byDomain":{"code":0.275,"finance":0.311,"law":0.293,"maths":0.344,"medicine":0.319,"question-answering":0.294,"reasoning":0.281,"science":0.333},"rows":12641},
  "llama-3.1-8b-instruct": {"overall":0.204,"byDomain":{"code":0.237,"finance":0.166,"law":0.134,"maths":0.26,"medicine":0.185,"question-answering":0.208,"reasoning":0.184,"science":0.195,"writing":0.269},"rows":17825},
  "llama-3.1-nemotron-51b-instruct": {"overall":0.288,"byDomain":{"code":0.413,"maths":0.281,"question-answering":0.27,"reasoning":0.248,"science":0.272,"writing":0.304},"rows":5184},
  "mistral-7b": {"overall":0.158,"byDomain":{"code":0.01,"maths":0.019,"question-answering":0.228,"reasoning":0.204,"science":0.253,"writing":0.146},"rows":5184},
  "mistral-large-2": {"overall":0.335,"byDomain":{"code":0.327,"maths":0.336},"rows":2420},
  "mistral-nemo": {"overall":0.195,"byDomain":{"maths":0.199},"rows":1123},
  "mixtral-8x7b": {"overall":0.169,"byDomain":{"code":0.221,"finance":0.152,"law":0.191,"maths":0.144,"medicine":0.2,"question-answering":0.199,"reasoning":0.2,"science":0.176},"rows":12025},
  "o1-mini": {"overall":0.512,"byDomain":{"code":0.542,"maths":0.521},"rows":2420},
  "o1-preview": {"overall":0.549,"byDomain":{"code":0.564,"maths":0.534},"rows":1297},
  "phi-3-mini-128k-instruct": {"overall":0.168,"byDomain":{"code":0.207,"finance":0.194,"law":0.179,"maths":0.185,"medicine":0.202,"question-answering":0.186,"reasoning":0.163,"science":0.155},"rows":11518},
  "phi-3.5-mini-instruct": {"overall":0.196,"byDomain":{"code":0.167,"maths":0.207},"rows":2420},
  "qwen1.5-72b-chat": {"overall":0.214,"byDomain":{"code":0.197,"finance":0.203,"law":0.234,"maths":0.241,"medicine":0.239,"question-answering":0.219,"reasoning":0.21,"science":0.157},"rows":10221},
  "qwen1.5-7b-chat": {"overall":0.125,"byDomain":{"code":0.091,"finance":0.066,"law":0.101,"maths":0.157,"medicine":0.01,"question-answering":0.075,"reasoning":0.091,"science":0.064},"rows":10221},
  "qwen2-72b-instruct": {"overall":0.278,"byDomain":{"code":0.23,"maths":0.293},"rows":2420},
  "qwen2-7b-instruct": {"overall":0.196,"byDomain":{"code":0.139,"maths":0.201},"rows":2420},
  "qwen2.5-32b-instruct": {"overall":0.329,"byDomain":{"code":0.287,"maths":0.42},"rows":1297},
  "qwen2.5-3b-instruct": {"overall":0.209,"byDomain":{"code":0.084,"maths":0.287},"rows":1297},
  "qwen2.5-72b-instruct": {"overall":0.35,"byDomain":{"code":0.321,"maths":0.408},"rows":1297},
  "qwen2.5-7b-instruct": {"overall":0.271,"byDomain":{"code":0.286,"maths":0.331,"question-answering":0.073,"reasoning":0.233,"science":0.187,"writing":0.2},"rows":6481},
  "reka-core": {"overall":0.224,"byDomain":{"code":0.175,"maths":0.226},"rows":2420},
  "reka-flash": {"overall":0.164,"byDomain":{"code":0.161,"maths":0.151},"rows":1804},
  "yi-1.5-34b-chat": {"overall":0.199,"byDomain":{"code":0.182,"maths":0.204},"rows":2420},
  "yi-1.5-9b-chat": {"overall":0.194,"byDomain":{"code":0.208,"maths":0.183},"rows":2420},
  "yi-large": {"overall":0.232,"byDomain":{"code":0.285,"maths":0.173},"rows":1804},
};
