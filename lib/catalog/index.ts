export { cardFor, cards, catalogueVersion } from './cards.ts';
export { completedCard } from './complete.ts';
export { priceFor } from './price.ts';
export * from './types.ts';
