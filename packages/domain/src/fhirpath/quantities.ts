import { isJson } from '../instrument/r4.ts';

/** What one of a unit is in its base unit. Only units of everyday forms; others are compared when they are the same. */
const IN_BASE: Readonly<Record<string, readonly [base: string, factor: number]>> = {
  kg: ['g', 1000],
  g: ['g', 1],
  mg: ['g', 0.001],
  '[lb_av]': ['g', 453.59237],
  '[oz_av]': ['g', 28.349523125],
  m: ['m', 1],
  cm: ['m', 0.01],
  mm: ['m', 0.001],
  '[in_i]': ['m', 0.0254],
  '[ft_i]': ['m', 0.3048],
  d: ['s', 86_400],
  day: ['s', 86_400],
  wk: ['s', 604_800],
  week: ['s', 604_800],
  h: ['s', 3600],
  hour: ['s', 3600],
  min: ['s', 60],
  minute: ['s', 60],
  s: ['s', 1],
  second: ['s', 1],
  a: ['mo', 12],
  year: ['mo', 12],
  mo: ['mo', 1],
  month: ['mo', 1],
};

export interface Amount {
  readonly value: number;
  readonly unit: string;
}

/** The quantity in its base unit; `undefined` for what is no quantity. A plain number has the unit `1`. */
export function amountOf(value: unknown): Amount | undefined {
  if (typeof value === 'number') return { value, unit: '1' };
  if (!isJson(value) || typeof value['value'] !== 'number') return undefined;
  const written = String(value['code'] ?? value['unit'] ?? '1');
  const [unit, factor] = IN_BASE[written] ?? IN_BASE[written.replace(/s$/, '')] ?? [written, 1];
  return { value: value['value'] * factor, unit };
}
