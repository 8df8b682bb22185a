export * from './errors.ts';
export * from './pending.ts';
export * from './port.ts';
export * from './requests.ts';
export * from './view.ts';
