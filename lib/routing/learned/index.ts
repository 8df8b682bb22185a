export { judgedText } from './conversation.ts';
export { type ArtefactHeader, artefactMagic, decodeRouter, foreignBytes, wordHashBytes } from './decode.ts';
export { anyLanguageColumn, handFeatureCount, handFeatures, isLengthColumn, type RankOf } from './hand-features.ts';
export { hashOf, isDense } from './hashing.ts';
export { judge } from './judge.ts';
export { type Calibration, extraOutputs, type Judgement, type LearnedRouter } from './model.ts';
export { coreOf, splitOptions } from './text.ts';
export { forEachTrigram, openingBuckets, readGrams, textBuckets, trigramBuckets, viewOf } from './view.ts';
export { forEachWord, foreignKey, type WordLookup } from './words.ts';
