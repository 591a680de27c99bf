// Reads what came from a file or another person. Every shape says what it expected and where, copies only what
// it knows, and bounds what it takes, so that a hostile file can neither slip anything in nor grow without end.

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly at: string; readonly expected: string };

export interface Shape<T> {
  readonly read: (value: unknown, at: string) => Read<T>;
  /** Set by `optional`: the key may be absent. */
  readonly isOptional?: true;
}

export type Shaped<S> = S extends Shape<infer T> ? T : never;

function refuse(
  at: string,
  expected: string,
): { readonly ok: false; readonly at: string; readonly expected: string } {
  return { ok: false, at, expected };
}

function shapeOf<T>(expected: string, accepts: (value: unknown) => value is T): Shape<T> {
  return { read: (value, at) => (accepts(value) ? { ok: true, value } : refuse(at, expected)) };
}

/** Text of at least one character that is not a space. */
export function text(longest = 2000): Shape<string> {
  return shapeOf(`text of 1 to ${longest} characters`, (value): value is string => {
    return typeof value === 'string' && value.length <= longest && value.trim() !== '';
  });
}

/** Text that may be empty, for a field that somebody cleared. */
export function anyText(longest = 2000): Shape<string> {
  return shapeOf(`text of at most ${longest} characters`, (value): value is string => {
    return typeof value === 'string' && value.length <= longest;
  });
}

export const flag: Shape<boolean> = shapeOf(
  'true or false',
  (value): value is boolean => typeof value === 'boolean',
);

export function whole(smallest: number, largest: number): Shape<number> {
  return shapeOf(`a whole number from ${smallest} to ${largest}`, (value): value is number => {
    return typeof value === 'number' && Number.isInteger(value) && value >= smallest && value <= largest;
  });
}

/** `YYYY-MM-DD`, a day that exists. */
export const day: Shape<string> = shapeOf('a day as YYYY-MM-DD', (value): value is string => {
  return typeof value === 'string' && isDay(value);
});

/** ISO 8601 with time and zone. */
export const moment: Shape<string> = shapeOf('a moment as YYYY-MM-DDThh:mm:ssZ', (value): value is string => {
  if (
    typeof value !== 'string' ||
    !/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/.test(value)
  )
    return false;
  return !Number.isNaN(Date.parse(value));
});

export function oneOf<const T extends string>(...allowed: readonly T[]): Shape<T> {
  return shapeOf(`one of ${allowed.join(', ')}`, (value): value is T =>
    allowed.some((each) => each === value),
  );
}

export function listOf<T>(shape: Shape<T>, longest = 200): Shape<readonly T[]> {
  return {
    read: (value, at) => {
      if (!Array.isArray(value) || value.length > longest) return refuse(at, `a list of at most ${longest}`);
      const read: T[] = [];
      for (const [index, each] of value.entries()) {
        const one = shape.read(each, `${at}[${index}]`);
        if (!one.ok) return one;
        read.push(one.value);
      }
      return { ok: true, value: read };
    },
  };
}

export function optional<T>(shape: Shape<T>): Shape<T> & { readonly isOptional: true } {
  return { ...shape, isOptional: true };
}

type Fields = Readonly<Record<string, Shape<unknown>>>;
type OptionalKeys<F extends Fields> = {
  [K in keyof F]: F[K] extends { readonly isOptional: true } ? K : never;
}[keyof F];
export type RecordOf<F extends Fields> = {
  readonly [K in Exclude<keyof F, OptionalKeys<F>>]: Shaped<F[K]>;
} & {
  readonly [K in OptionalKeys<F>]?: Shaped<F[K]>;
};

/** An object with these keys. Other keys are left behind. */
export function record<const F extends Fields>(fields: F): Shape<RecordOf<F>> {
  return {
    read: (value, at) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(at, 'an object');
      const read: Record<string, unknown> = {};
      for (const [key, shape] of Object.entries(fields)) {
        const held: unknown = Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
        if (held === undefined && shape.isOptional === true) continue;
        const one = shape.read(held, `${at}.${key}`);
        if (!one.ok) return one;
        read[key] = one.value;
      }
      return { ok: true, value: read as RecordOf<F> };
    },
  };
}

type Variants = Readonly<Record<string, Shape<object>>>;
export type VariantOf<K extends string, V extends Variants> = {
  [N in keyof V & string]: { readonly [P in K]: N } & Shaped<V[N]>;
}[keyof V & string];

/** An object whose `key` says which of several shapes it has. */
export function variant<const K extends string, const V extends Variants>(
  key: K,
  variants: V,
): Shape<VariantOf<K, V>> {
  return {
    read: (value, at) => {
      const name: unknown =
        typeof value === 'object' && value !== null && Object.hasOwn(value, key)
          ? Reflect.get(value, key)
          : undefined;
      const shape = typeof name === 'string' && Object.hasOwn(variants, name) ? variants[name] : undefined;
      if (shape === undefined) return refuse(`${at}.${key}`, `one of ${Object.keys(variants).join(', ')}`);
      const read = shape.read(value, at);
      return read.ok ? { ok: true, value: { [key]: name, ...read.value } as VariantOf<K, V> } : read;
    },
  };
}

export function isDay(value: string): boolean {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value);
  if (parts === null) return false;
  const date = new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])));
  return date.toISOString().slice(0, 10) === value;
}
