import type { Scored } from '../metrics.ts';

/** Points from 0 to 1 in both directions. */
export type Curve = {
  readonly name: string;
  readonly points: readonly (readonly [number, number])[];
  /** Places near the curve with a word each. */
  readonly marks?: readonly { readonly name: string; readonly point: readonly [number, number] }[];
};

/** Share of the gap recovered over the share of prompts sent to the strong model. */
export const curveOf = (name: string, rows: readonly Scored[]): Curve => {
  const gap = rows.reduce((sum, row) => sum + row.strong - row.weak, 0);
  const sorted = rows.toSorted((a, b) => b.score - a.score);
  let recovered = 0;
  const all = sorted.map((row, index): readonly [number, number] => {
    recovered += row.strong - row.weak;
    return [(index + 1) / sorted.length, recovered / gap];
  });
  const every = Math.max(1, Math.floor(all.length / 100));
  return { name, points: [[0, 0], ...all.filter((_, index) => (index + 1) % every === 0)] };
};

const size = { width: 640, height: 420, left: 60, bottom: 50, top: 40, right: 20 };
const colours = ['#2563eb', '#9ca3af', '#059669', '#d1d5db', '#d97706', '#e5e7eb'];

const dot = (name: string, at: string, colour: string): string => {
  const [across, down] = at.split(',');
  return `<circle cx="${across}" cy="${down}" r="3.5" fill="${colour}"><title>${name}</title></circle>`;
};

/** A picture of curves, readable on white and on black. */
export const svgOf = (title: string, across: string, up: string, curves: readonly Curve[]): string => {
  const x = (value: number): number => size.left + value * (size.width - size.left - size.right);
  const y = (value: number): number => size.height - size.bottom - value * (size.height - size.bottom - size.top);
  const inside = (value: number): number => Math.min(1.05, Math.max(0, value));
  const at = (point: readonly [number, number]): string => `${x(point[0]).toFixed(1)},${y(inside(point[1])).toFixed(1)}`;
  const ticks = [0, 0.25, 0.5, 0.75, 1];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" font-family="system-ui, sans-serif" font-size="12" fill="#6b7280">`,
    `<text x="${size.left}" y="22" font-size="14">${title}</text>`,
    ...ticks.flatMap((tick) => [
      `<path d="M${at([0, tick])} L${at([1, tick])}" stroke="#6b7280" stroke-opacity=".2"/>`,
      `<text x="${size.left - 8}" y="${(y(tick) + 4).toFixed(1)}" text-anchor="end">${Math.round(tick * 100)} %</text>`,
      `<text x="${x(tick).toFixed(1)}" y="${size.height - size.bottom + 18}" text-anchor="middle">${Math.round(tick * 100)} %</text>`,
    ]),
    `<text x="${x(0.5)}" y="${size.height - 12}" text-anchor="middle">${across}</text>`,
    `<text transform="translate(14 ${y(0.5)}) rotate(-90)" text-anchor="middle">${up}</text>`,
    `<path d="M${at([0, 0])} L${at([1, 1])}" stroke="#6b7280" stroke-dasharray="4 4" fill="none"/>`,
    ...curves.map(
      ({ points }, index) =>
        `<path d="M${points.map(at).join(' L')}" stroke="${colours[index % colours.length]}" stroke-width="2" fill="none"/>`,
    ),
    ...curves.flatMap(({ marks = [] }, index) =>
      marks.map((mark) => dot(mark.name, at(mark.point), colours[index % colours.length] ?? '')),
    ),
    // One curve's names are enough: the dots of the others are in the same order.
    ...(curves.find(({ marks }) => marks !== undefined && marks.length > 0)?.marks ?? []).map(({ name, point }) => {
      const [across = 0, down = 0] = at(point).split(',').map(Number);
      return `<text x="${across}" y="${down + 16}" font-size="10" text-anchor="middle">${name}</text>`;
    }),
    ...curves.map(
      ({ name }, index) =>
        `<text x="${x(0.62)}" y="${(y(0.32) + index * 16).toFixed(1)}" fill="${colours[index % colours.length]}">${name}</text>`,
    ),
    '</svg>',
    '',
  ].join('\n');
};
