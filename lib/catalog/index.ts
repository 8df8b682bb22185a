export { cardFor, cards, catalogueVersion } from './cards.ts';
export { priceFor } from './price.ts';
export * from './types.ts';
