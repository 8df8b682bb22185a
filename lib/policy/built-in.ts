import type { Gateway, PersonSettings, Profile } from './types.ts';

/** Id of the gateway that every copy has: the model inside the browser. */
export const onDeviceGatewayId = 'on-device';
/** The model that comes with Auto, as the on-device gateway names it. */
export const onDeviceModel = 'smollm2-135m-instruct';

export const onDeviceGateway: Gateway = {
  id: onDeviceGatewayId,
  kind: 'on-device',
  name: 'On this device',
  auth: 'none',
  models: [onDeviceModel],
  tags: [],
  source: 'built-in',
};

/** Ids that no policy and no person may give: the built-in gateway, and the one that the command line gives to bare cards. */
export const reservedGatewayIds: ReadonlySet<string> = new Set([onDeviceGatewayId, 'catalogue']);

export const builtInProfile: Profile = 'balanced';

/** The settings of somebody who has not touched any. */
export const noPersonSettings: PersonSettings = { gateways: [], disabledModels: [], modelCards: [], sendAtOnce: false };
