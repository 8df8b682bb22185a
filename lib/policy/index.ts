export { type CheckedBaseUrl, checkBaseUrl } from './base-url.ts';
export { builtInProfile, noPersonSettings, onDeviceGateway, onDeviceGatewayId, onDeviceModel, reservedGatewayIds } from './built-in.ts';
export { cardFiguresSchema } from './card-figures.ts';
export { effectivePolicy } from './effective-policy.ts';
export {
  emptyGraceMs,
  judgeManaged,
  type ManagedJudgement,
  type ManagedMemory,
  type ManagedReading,
  type ManagedState,
  managedMemorySchema,
  managedStateOf,
} from './judge-managed.ts';
export { managedKeys, maskKeys } from './keys.ts';
export { managedSchemaText, toChromeSchema } from './managed-schema.ts';
export { likeFault, overridesFor } from './model-cards.ts';
export { modelIdOf, modelIdsOf, splitModelId } from './models.ts';
export { isApproved, isExclusion, matchesPattern, type Verdict } from './patterns.ts';
export { managedSchema } from './schema.ts';
export * from './types.ts';
