export * from './browser.ts';
export * from './managed.ts';
export * from './panel-port.ts';
export * from './request.ts';
export * from './view.ts';
