import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'wxt';
import { extensionKey } from './build/extension-key.ts';
import { licenceFile, packedWeights } from './build/packed-model.ts';
import { wllama, wllamaFiles } from './build/wllama.ts';

const packed = process.env['AUTO_PACK_MODEL'] === '1';
const store = process.env['AUTO_STORE'] === '1';
const bench = process.env['AUTO_BENCH'] === '1';

export default defineConfig({
  outDir: packed ? '.output-packed' : bench ? '.output-bench' : store ? '.output/store' : '.output',
  imports: false,
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  vite: () => ({
    plugins: [tailwindcss(), wllama()],
    define: { 'import.meta.env.AUTO_PACKED_MODEL': packed, 'import.meta.env.AUTO_BENCH': bench },
  }),
  hooks: {
    'build:publicAssets': async (wxt, files) => {
      // Firefox has no offscreen documents, so nothing there could run the model.
      if (wxt.config.browser === 'firefox') return;
      files.push(...wllamaFiles(), licenceFile);
      if (packed) files.push(await packedWeights());
    },
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    // sidePanel.open and runtime.getContexts need 116, Promise.withResolvers 119.
    minimum_chrome_version: '119',
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
    commands: { 'ask-auto': { suggested_key: { default: 'Alt+Q' }, description: '__MSG_command_ask_auto__' } },
    content_security_policy: {
      extension_pages: [
        "default-src 'self'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "object-src 'self'",
        "img-src 'self' data:",
        "style-src 'self' 'unsafe-inline'",
        // Which addresses a gateway may have is the policy's to judge (lib/policy/base-url.ts); CSP cannot say 127.0.0.0/8.
        "connect-src 'self' https: http:",
        "frame-src 'none'",
      ].join('; '),
    },
    ...(browser !== 'firefox' && {
      storage: { managed_schema: 'managed_schema.json' },
      // The store assigns its own key; the development key gives an unpacked copy a fixed id that a policy can address.
      ...(command === 'build' && store ? {} : { key: extensionKey }),
    }),
  }),
});
