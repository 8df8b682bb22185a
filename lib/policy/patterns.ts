import type { EffectivePolicy, ModelId } from './types.ts';

/**
 * True when `pattern` covers the whole of `modelId`, in any case. `*` stands for any run of characters, `/` included; everything
 * else is literal. Pieces between the stars are looked up from left to right: nothing is ever tried twice.
 */
export function matchesPattern(pattern: string, modelId: string): boolean {
  const text = modelId.toLowerCase();
  const [first = '', ...others] = pattern.toLowerCase().split('*');
  const last = others.pop();
  if (last === undefined) return text === first;
  if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last)) return false;
  const end = text.length - last.length;
  let from = first.length;
  for (const piece of others) {
    const at = text.indexOf(piece, from);
    if (at < 0 || at + piece.length > end) return false;
    from = at + piece.length;
  }
  return true;
}

export const isExclusion = (pattern: string): boolean => pattern.startsWith('!');

export type Verdict = { readonly approved: true } | { readonly approved: false; readonly rule?: string };

/** Whether the policy lets this model be asked. `rule` is the pattern that excludes it, when one does; exclusions win in any order. */
export function isApproved(policy: Pick<EffectivePolicy, 'approval'>, model: ModelId): Verdict {
  const { approval } = policy;
  if (approval.kind === 'everything') return { approved: true };
  if (approval.kind === 'nothing') return { approved: false };
  const rule = approval.patterns.find((pattern) => isExclusion(pattern) && matchesPattern(pattern.slice(1), model));
  if (rule !== undefined) return { approved: false, rule };
  return { approved: approval.patterns.some((pattern) => !isExclusion(pattern) && matchesPattern(pattern, model)) };
}

/** What is wrong with an entry of approvedModels, or null. Whatever could turn an exclusion into a no-op is wrong: deny lists fail closed. */
export function patternFault(entry: unknown): string | null {
  if (typeof entry !== 'string') return 'Must be a text.';
  const pattern = isExclusion(entry) ? entry.slice(1) : entry;
  if (pattern.trim() === '') return 'Must not be empty.';
  if (isExclusion(pattern)) return 'Has more than one exclamation mark; one excludes.';
  if (pattern !== pattern.trim()) return 'Has a space at its start or end, or after the exclamation mark; remove it.';
  // A zero-width or non-breaking character from a copied page looks right and matches nothing.
  if (/[\p{Cc}\p{Cf}]|[^\S ]/u.test(pattern)) return 'Holds an invisible character; type it anew.';
  return null;
}
