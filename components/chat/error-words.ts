import { text } from '../../lib/platform/index.ts';
import type { View, WireError } from '../../lib/protocol/index.ts';
import { duration } from './format.ts';
import type { Names } from './model-names.ts';

/** What an error is about, where the error itself does not say. */
export type ErrorContext = { readonly names: Names; readonly view: View | null; readonly model?: string | undefined };
export type ErrorWords = {
  /** What happened, who did it. */
  readonly happened: string;
  /** What to do now. */
  readonly advice: string;
  /** The server's own words and status, or the technical reason. */
  readonly quoted?: string;
};

export const organisationName = (view: View | null): string => view?.policy.organization?.name ?? 'your organisation';

/**
 * The texts of an error, from `error_<code>` and `advice_<code>` in `_locales`. Every text gets the same substitutions in the same
 * order: gateway, model, seconds, organisation, origin, status.
 */
export function errorWords(error: WireError, { names, view, model }: ErrorContext, lookUp = text): ErrorWords {
  const { detail = {}, code } = error;
  const about = detail['model'] ?? model;
  const seconds = Number(detail['seconds']);
  const gatewayId = detail['gateway'];
  const substitutions = [
    (gatewayId && (view?.gateways.find((gateway) => gateway.id === gatewayId)?.name ?? gatewayId)) ||
      (about ? names.gatewayOf(about) : 'the gateway'),
    about ? names.model(about) : 'the model',
    detail['seconds'] && Number.isFinite(seconds) ? (seconds >= 1 ? `${Math.round(seconds)} s` : duration(seconds)) : 'a long time',
    organisationName(view),
    detail['origin'] ?? 'the gateway',
    detail['status'] ?? '',
  ];
  const key = code.replaceAll('-', '_');
  const wait = error.retryAfterMs ? ` It asks to wait ${Math.ceil(error.retryAfterMs / 1000)} s.` : '';
  const words = detail['words'] ?? detail['message'] ?? detail['reason'];
  const quoted = [detail['status'] && `HTTP ${detail['status']}`, words].filter(Boolean).join(': ');
  return {
    happened: sentence(lookUp(`error_${key}`, substitutions)) + wait,
    advice: sentence(lookUp(`advice_${key}`, substitutions)),
    ...(quoted && { quoted }),
  };
}

/** A substituted name may be lower-case where the sentence starts with it. */
const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
