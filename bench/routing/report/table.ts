/** A table of the report: the same cells for people and, with their names, for programs. */
export type Table = {
  readonly title: string;
  readonly note: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly [string, ...string[]])[];
};

export const figure = (value: number, digits = 3): string =>
  Number.isFinite(value) ? value.toFixed(digits).replace(/^(-?)0\./, '$1.') : '-';

export const withInterval = (value: number, [low, high]: readonly [number, number]): string =>
  `${figure(value)} [${figure(low)}, ${figure(high)}]`;

export const markdownOf = ({ title, note, columns, rows }: Table): string => {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [`## ${title}`, '', note, '', line(columns), line(columns.map(() => '---')), ...rows.map(line), ''].join('\n');
};
