export * from './gateway-fetch.ts';
export * from './openai-compatible.ts';
export * from './types.ts';
