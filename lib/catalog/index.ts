export { cardFor, cards, catalogueVersion } from './cards.ts';
export * from './types.ts';
