import { defineBackground } from 'wxt/utils/define-background';
import { z } from 'zod';
import { createSupervisor } from '../../lib/chat/index.ts';
import { createOnDeviceManager, createOnDeviceProvider } from '../../lib/on-device/index.ts';
import {
  answerRequests,
  browser,
  createHeartbeat,
  createManagedReader,
  createOffscreenLink,
  explainNetworkFailure,
  keepStorageTrusted,
  listenToPanels,
} from '../../lib/platform/index.ts';
import { createOpenAICompatibleProvider } from '../../lib/providers/index.ts';
import { AutoDatabase, unfinishedTurns } from '../../lib/storage/index.ts';
import { listenToGestures } from './ask-auto.ts';
import { createBenchHook } from './bench-hook.ts';
import { createRequestHandler } from './requests.ts';
import { createState } from './state.ts';
import { createTurnPorts } from './turn-ports.ts';
import { createTurnMessages } from './turns.ts';

// Extension pages allow no eval; without this zod tries it once and the browser reports a violation.
z.config({ jitless: true });

/**
 * The composition root. Everything is constructed and every listener registered in the first tick of a worker's life; what
 * the listeners do awaits `ready`, after which the turns of the life before have been taken over.
 */
export default defineBackground(() => {
  const bootId = crypto.randomUUID();
  const database = new AutoDatabase();
  const state = createState(database);
  const offscreen = createOffscreenLink();
  const permissionListeners = new Set<() => void>();
  const permissionsChanged = () => {
    for (const listener of permissionListeners) listener();
  };

  const publish = listenToPanels(async (message) => {
    await ready;
    await handleTurnMessage(message);
  });
  const providers = {
    'openai-compatible': createOpenAICompatibleProvider({
      fetch: (...parameters) => fetch(...parameters),
      now: Date.now,
      explainNetworkFailure,
    }),
    'on-device': createOnDeviceProvider(offscreen),
  };
  const supervisor = createSupervisor(
    createTurnPorts({
      database,
      state,
      providers,
      publish,
      stayAlive: createHeartbeat(),
      onPermission(listener) {
        permissionListeners.add(listener);
        return () => permissionListeners.delete(listener);
      },
    }),
    bootId,
  );
  const onDevice = createOnDeviceManager({ open: offscreen, onState: (next) => void state.setOnDevice(next) });
  const handleTurnMessage = createTurnMessages({ database, supervisor, bootId, publish });
  const handleRequest = createRequestHandler({ database, state, supervisor, onDevice, permissionsChanged });

  answerRequests(async (request) => {
    await ready;
    return handleRequest(request);
  });
  listenToGestures();
  state.onPolicy(supervisor.policyChanged);
  createManagedReader({ onNews: ({ state: managed, changedAt }) => void state.setManaged(managed, changedAt) });
  browser.permissions.onAdded.addListener(permissionsChanged);
  browser.runtime.onUpdateAvailable.addListener(() => {
    if (supervisor.isIdle()) browser.runtime.reload();
    else supervisor.onIdle(() => browser.runtime.reload());
  });

  if (import.meta.env.AUTO_BENCH) Object.assign(globalThis, { autoBench: createBenchHook() });

  const ready = start();
  async function start(): Promise<void> {
    await Promise.all([
      keepStorageTrusted(),
      onDevice.refresh().catch((error: unknown) => console.warn('The on-device model could not be looked for', error)),
    ]);
    await supervisor.takeOver(await unfinishedTurns(database));
  }
});
