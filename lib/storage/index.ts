export * from './database.ts';
export * from './read.ts';
