import { decide, historyBefore, type Supervisor } from '../../lib/chat/index.ts';
import type { OnDeviceManager } from '../../lib/on-device/index.ts';
import { writeKey, writeSettings, writeWindowChat } from '../../lib/platform/index.ts';
import { likeFault } from '../../lib/policy/index.ts';
import type { Request } from '../../lib/protocol/index.ts';
import { type AutoDatabase, turnsOfChat, updateChat } from '../../lib/storage/index.ts';
import { chatOfWindow, removeChat } from './chats.ts';
import { approvesOnDevice, listModels, removeGateway, saveGateway } from './gateways.ts';
import type { WorkerState } from './state.ts';
import { routeContext } from './turn-ports.ts';
import { whatIf } from './what-if.ts';

export type RequestSources = {
  readonly database: AutoDatabase;
  readonly state: WorkerState;
  readonly supervisor: Supervisor;
  readonly onDevice: OnDeviceManager;
  readonly permissionsChanged: () => void;
};

/** Answers what pages ask. Throws with words for the person. */
export function createRequestHandler(sources: RequestSources) {
  const { database, state, supervisor, onDevice } = sources;

  async function preview(request: Extract<Request, { type: 'preview' }>) {
    const position = Number.MAX_SAFE_INTEGER;
    const turns = request.chatId === undefined ? [] : await turnsOfChat(database, request.chatId);
    const context = await routeContext(sources, { chatId: request.chatId, position, tried: [], minimumContextWindow: undefined });
    const { text, quote, model } = request;
    return decide({ text, ...(quote && { quote }), requestedModel: model }, historyBefore({ position }, turns), context).decision;
  }

  async function setSettings({ type: _type, ...changes }: Extract<Request, { type: 'settings-set' }>): Promise<void> {
    const { profile, sendAtOnce, disabledModels, maxCostPerMessage } = changes;
    const { maxCostPerMessage: before, ...settings } = state.settings();
    const limit = maxCostPerMessage === undefined ? before : maxCostPerMessage;
    await writeSettings({
      ...settings,
      ...(typeof limit === 'number' && { maxCostPerMessage: limit }),
      ...(profile !== undefined && { profile }),
      ...(sendAtOnce !== undefined && { sendAtOnce }),
      ...(disabledModels !== undefined && { disabledModels }),
    });
    await state.reloadPerson();
  }

  async function setModelCard({ model, card }: Extract<Request, { type: 'model-card-set' }>): Promise<void> {
    if (likeFault(card.like)) throw new Error(`Auto knows no model called "${card.like}". Take a usual name, such as gpt-5-mini.`);
    const settings = state.settings();
    const others = settings.modelCards.filter(({ id }) => id !== model);
    const stated = Object.values(card).some((figure) => figure !== undefined);
    await writeSettings({ ...settings, modelCards: stated ? [...others, { ...card, id: model }] : others });
    await state.reloadPerson();
  }

  return async function handle(request: Request): Promise<unknown> {
    switch (request.type) {
      case 'chat-of-window':
        return chatOfWindow(database, request.windowId);
      case 'chat-shown':
        return writeWindowChat(request.windowId, request.chatId);
      case 'chat-rename':
        return updateChat(database, request.chatId, { title: request.title.trim() || 'New chat', titledByPerson: true });
      case 'chat-delete':
        return removeChat(database, supervisor, request.chatId);
      case 'chat-set-model':
        return updateChat(database, request.chatId, { model: request.model });
      case 'preview':
        return preview(request);
      case 'what-if':
        return whatIf(sources, request);
      case 'key-set':
      case 'key-remove':
        await writeKey(request.gatewayId, request.type === 'key-set' ? request.key.trim() : undefined);
        return state.reloadPerson();
      case 'settings-set':
        return setSettings(request);
      case 'model-card-set':
        return setModelCard(request);
      case 'gateway-save':
        await saveGateway(state, request.gateway);
        return state.reloadPerson();
      case 'gateway-remove':
        await removeGateway(state, request.gatewayId);
        await writeKey(request.gatewayId, undefined);
        return state.reloadPerson();
      case 'gateway-list-models':
        return listModels(state, request.gatewayId);
      case 'on-device-download':
        if (!approvesOnDevice(state.policy())) throw new Error('Your organisation does not approve the on-device model.');
        return onDevice.download();
      case 'on-device-cancel':
        return onDevice.cancel();
      case 'on-device-remove':
        return onDevice.remove();
      case 'on-device-changed':
        return onDevice.refresh();
      case 'permissions-changed':
        return sources.permissionsChanged();
    }
  };
}
