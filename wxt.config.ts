import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'wxt';
import { extensionKey } from './build/extension-key.ts';

const packed = process.env['AUTO_PACK_MODEL'] === '1';

export default defineConfig({
  outDir: packed ? '.output-packed' : '.output',
  imports: false,
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  vite: () => ({ plugins: [tailwindcss()] }),
  manifest: ({ browser, command }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    // sidePanel.open and runtime.getContexts arrived in Chrome 116.
    minimum_chrome_version: '116',
    incognito: 'not_allowed',
    action: { default_title: '__MSG_extension_name__' },
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'contextMenus',
      'activeTab',
      'scripting',
      ...(browser === 'firefox' ? [] : ['sidePanel', 'offscreen']),
    ],
    optional_host_permissions: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*', 'http://[::1]/*'],
    commands: { 'ask-auto': { suggested_key: { default: 'Alt+Shift+A' }, description: '__MSG_command_ask_auto__' } },
    content_security_policy: {
      extension_pages: [
        "default-src 'self'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "object-src 'self'",
        "img-src 'self' data:",
        "style-src 'self' 'unsafe-inline'",
        "connect-src 'self' https: http://localhost:* http://127.0.0.1:* http://[::1]:*",
        "frame-src 'none'",
      ].join('; '),
    },
    ...(browser !== 'firefox' && {
      storage: { managed_schema: 'managed_schema.json' },
      // The store assigns its own key; the development key gives an unpacked copy a fixed id that a policy can address.
      ...(command === 'build' && process.env['AUTO_STORE'] === '1' ? {} : { key: extensionKey }),
    }),
  }),
});
