// The one door to the extension APIs; webextension-polyfill comes in through WXT's module.
export { browser } from 'wxt/browser';
