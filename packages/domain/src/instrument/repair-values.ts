import { toNumber } from './r4.ts';
import { isNameOrAddress, isSoundExtension, soundText } from './sound-values.ts';

export interface Repaired {
  readonly value: unknown;
  readonly count: number;
}

/** Deeper than any form nests: what is below stays as it is. */
const DEEPEST = 200;

/**
 * Reads what is not quite FHIR as it was meant: numbers written as text, codes written as numbers, spaces around
 * names. Expressions look these up in the form itself, so the form is repaired and not what is read out of it. A large
 * form is copied only where something had to change.
 */
export function repairValues(value: unknown): Repaired {
  let count = 0;
  const repair = (held: unknown, key: string, depth: number): unknown => {
    if (depth > DEEPEST) return held;
    if (typeof held !== 'object' || held === null) return repairPlain(key, held);
    if (Array.isArray(held)) {
      const list = held.map((each: unknown) => repair(each, key, depth + 1));
      return list.some((each, at) => each !== held[at]) ? list : held;
    }
    const members = Object.entries(held).map(([name, each]) => {
      const repaired = repair(each, name, depth + 1);
      const kept = name === 'extension' && CODED.test(key) ? soundOnly(repaired) : repaired;
      if (kept !== repaired || (kept !== each && typeof each !== 'object')) count += 1;
      return [name, kept] as const;
    });
    const isSame = members.every(([name, each]) => each === (held as Record<string, unknown>)[name]);
    return isSame ? held : Object.fromEntries(members.filter(([, each]) => each !== undefined));
  };
  return { value: repair(value, '', 0), count };
}

function repairPlain(key: string, held: unknown): unknown {
  if (typeof held === 'string' && (key === 'valueDecimal' || key === 'valueInteger'))
    return toNumber(held) ?? held;
  const isText = typeof held === 'string' || typeof held === 'number';
  return isText && isNameOrAddress(key) ? soundText(key, held) : held;
}

/** What stands in a coding travels with the answer. */
const CODED = /^(valueCoding|concept|contains)$/;

function soundOnly(extensions: unknown): unknown {
  if (!Array.isArray(extensions) || extensions.every(isSoundExtension)) return extensions;
  return extensions.filter(isSoundExtension);
}
