const limit = 60;

/** A title made from the first message, locally: no request is spent on it. */
export function titleOf(text: string, quote?: { readonly title?: string | undefined }): string {
  const line = text
    .slice(0, 2000)
    .split('\n')
    .map((part) =>
      part
        .replace(/^[#>*\-\s]+/, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .find((part) => part !== '');
  const title = line ?? quote?.title?.trim() ?? '';
  if (title.length <= limit) return title || 'New chat';
  const cut = title.slice(0, limit);
  const space = cut.lastIndexOf(' ');
  return `${(space > limit / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
