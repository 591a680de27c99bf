import type { Random } from '../../bench/corpus/random.ts';
import type { Json } from './build.ts';

/** What nobody expects in the place of something else. */
const STRANGE: readonly unknown[] = [
  null,
  '',
  ' ',
  0,
  -1,
  1e308,
  99_999_999_999,
  true,
  [],
  {},
  [[]],
  [null],
  '9999-99-99',
  '__proto__',
  ' before',
  'a\tb',
  'a\u00A0b',
  'a\u0000b',
  '👩‍👩‍👧',
  'مرحبا',
  'x'.repeat(3000),
  'choice',
  'group',
  'integer',
  'url',
  'quantity',
];

/** A form with up to three of its places left out, doubled or filled with something else. */
export function broken(form: Json, random: Random): Json {
  const copy = structuredClone(form);
  for (let count = random.below(3); count >= 0; count -= 1) {
    const [holder, key] = random.pick(placesIn(copy));
    const kind = random.below(4);
    if (kind === 0 && Array.isArray(holder)) holder.splice(Number(key), 1);
    else if (kind === 0) Reflect.deleteProperty(holder, key);
    else if (kind === 1 && Array.isArray(holder)) holder.push(structuredClone(holder[Number(key)]));
    else Reflect.set(holder, key, structuredClone(random.pick(STRANGE)));
  }
  return copy;
}

function placesIn(value: unknown): readonly (readonly [object, string])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) => [[value, key] as const, ...placesIn(held)]);
}
