export * from './database.ts';
export * from './health.ts';
export * from './read.ts';
export * from './speed.ts';
export * from './write.ts';
