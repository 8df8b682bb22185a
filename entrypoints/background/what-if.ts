import { cards } from '../../lib/catalog/index.ts';
import { effectivePolicy, noPersonSettings, type Profile } from '../../lib/policy/index.ts';
import { type OfferedModel, type RouteContext, type RouteDecision, route } from '../../lib/routing/index.ts';
import { routeContext } from './turn-ports.ts';

/** Every card as if a gateway called "catalogue" offered it. */
const catalogueOffers = (): OfferedModel[] =>
  cards.map((card) => ({
    id: `catalogue/${card.id}`,
    card,
    onDevice: card.id === 'smollm2-135m-instruct',
    hasCredentials: true,
    enabled: true,
    installed: true,
    health: { state: 'healthy' },
  }));

/** The decision for a message that is not going to be sent. */
export async function whatIf(
  sources: Parameters<typeof routeContext>[0],
  { text, profile, pool }: { readonly text: string; readonly profile: Profile; readonly pool: 'mine' | 'catalogue' },
): Promise<{ decision: RouteDecision; names: Record<string, string> }> {
  const mine = await routeContext(sources, { chatId: undefined, position: 0, tried: [], minimumContextWindow: undefined });
  const context: RouteContext =
    pool === 'mine'
      ? { ...mine, profile }
      : { ...mine, profile, models: catalogueOffers(), policy: effectivePolicy({ managed: { kind: 'absent' }, person: noPersonSettings }) };
  const decision = route({ text, history: [], tools: [], attachments: [] }, context);
  return {
    decision,
    names: Object.fromEntries(context.models.map((model) => [model.id, model.card.name])),
  };
}
