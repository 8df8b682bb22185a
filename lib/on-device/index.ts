// For the worker and for pages. What runs in the offscreen document stands in offscreen/, so that llama.cpp stays out of their bundles.
export { createOnDeviceProvider } from './client.ts';
export { findWeights, importWeights } from './install.ts';
export { createOnDeviceManager, type OnDeviceManager, type OnDeviceManagerOptions } from './manager.ts';
export { onDeviceModel, weightsAddress, weightsOrigins } from './model.ts';
export { createWeights, megabytes, type Weights, WeightsError } from './weights.ts';
