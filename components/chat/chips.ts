export type Chip = { readonly label: string; readonly question: string };

/** The person's language by its English name, for "Translate". */
function languageName(locale: string): string {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(locale.split('-')[0] ?? 'en') ?? 'English';
  } catch {
    return 'English';
  }
}

/** The questions that a selection is mostly asked. */
export const chips = (locale = navigator.language): readonly Chip[] => [
  { label: 'Explain', question: 'Explain this in plain words.' },
  { label: 'Summarise', question: 'Summarise this in a few sentences.' },
  { label: 'Translate', question: `Translate this into ${languageName(locale)}.` },
  { label: 'Rewrite', question: 'Rewrite this so that it is clear and concise.' },
];

/** The draft with a chip's question: in place of another chip's, before what the person has typed. */
export function withChip(text: string, question: string, known: readonly Chip[] = chips()): string {
  const typed = known.reduce((rest, chip) => (rest.startsWith(chip.question) ? rest.slice(chip.question.length).trimStart() : rest), text);
  return typed.trim() === '' ? question : `${question}\n\n${typed}`;
}
