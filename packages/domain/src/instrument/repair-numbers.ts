import { toNumber } from './r4.ts';

export interface Repaired {
  readonly value: unknown;
  readonly count: number;
}

/** Some published forms write scores as text, `"valueDecimal": "1"`; expressions that look them up need numbers. */
export function repairNumbers(value: unknown): Repaired {
  const count = countTextNumbers(value, 0);
  return { value: count === 0 ? value : copyWithNumbers(value, 0), count };
}

/** Deeper than any form nests: what is below stays as it is. */
const DEEPEST = 200;

function isTextNumber(key: string, held: unknown): boolean {
  return (
    typeof held === 'string' &&
    (key === 'valueDecimal' || key === 'valueInteger') &&
    toNumber(held) !== undefined
  );
}

/** Most forms have none, and a large form should not be copied for nothing. */
function countTextNumbers(value: unknown, depth: number): number {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return 0;
  let count = 0;
  for (const [key, held] of Object.entries(value)) {
    count += isTextNumber(key, held) ? 1 : countTextNumbers(held, depth + 1);
  }
  return count;
}

function copyWithNumbers(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return value;
  if (Array.isArray(value)) return value.map((held: unknown) => copyWithNumbers(held, depth + 1));
  const members = Object.entries(value).map(([key, held]) => [
    key,
    isTextNumber(key, held) ? toNumber(held) : copyWithNumbers(held, depth + 1),
  ]);
  return Object.fromEntries(members);
}
