import { cardFor, completedCard } from '../../lib/catalog/index.ts';
import { expectedSpeed, type HealthRecord, healthyRecord, type SpeedRecord } from '../../lib/chat/index.ts';
import { type EffectivePolicy, modelIdOf, overridesFor, type PersonSettings } from '../../lib/policy/index.ts';
import type { OnDeviceState } from '../../lib/protocol/index.ts';
import type { OfferedModel } from '../../lib/routing/index.ts';

export type OfferSources = {
  readonly policy: EffectivePolicy;
  readonly settings: PersonSettings;
  readonly keys: ReadonlyMap<string, string>;
  readonly onDevice: OnDeviceState;
  readonly health: ReadonlyMap<string, HealthRecord>;
  readonly speeds: ReadonlyMap<string, SpeedRecord>;
  /** Epoch milliseconds. */
  readonly now: number;
};

/** Every model of every gateway in force, with what stands in its way; approval is the router's to judge. */
export function offeredModels({ policy, settings, keys, onDevice, health, speeds, now }: OfferSources): OfferedModel[] {
  return policy.gateways.flatMap((gateway) =>
    gateway.models.map((model): OfferedModel => {
      const id = modelIdOf(gateway, model);
      const card = completedCard(cardFor(model), overridesFor(id, policy, settings));
      const isOnDevice = gateway.kind === 'on-device';
      return {
        id,
        card: { ...card, speed: expectedSpeed(card.speed, speeds.get(id), now) },
        onDevice: isOnDevice,
        hasCredentials: gateway.auth !== 'user-key' || keys.has(gateway.id),
        enabled: !settings.disabledModels.includes(id),
        installed: !isOnDevice || onDevice.state === 'ready',
        health: (health.get(id) ?? healthyRecord).health,
      };
    }),
  );
}
