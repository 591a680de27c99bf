/**
 * Where the pages of a site show the record number: an address pattern and one way to find the element. It holds
 * nothing of a person: a selector, a path or a label with the number in it is not proposed.
 */
export interface RecordPlace extends ElementPlace {
  /** Which of the numbers in the element's text it is, from 0. */
  readonly part: number;
}

/** One way to find an element again on the pages of other records. */
export interface ElementPlace {
  /** Path of the document that shows it, `*` for each part that differs between records: `/people/*`. */
  readonly path: string;
  /** From the firmest to the weakest. */
  readonly by: (typeof PLACE_KINDS)[number];
  /** A CSS selector; for `label`, the words of the label. */
  readonly find: string;
}

export const PLACE_KINDS = ['id', 'data', 'label', 'position'] as const;

const MAX_FIND = 400;

export function readRecordPlace(value: unknown): RecordPlace | undefined {
  const place = readElementPlace(value);
  const part: unknown = place && Reflect.get(Object(value), 'part');
  if (!place || typeof part !== 'number' || !Number.isInteger(part) || part < 0 || part > 9) return undefined;
  return { ...place, part };
}

export function readElementPlace(value: unknown): ElementPlace | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { path, by, find } = value as Readonly<Record<string, unknown>>;
  const kind = PLACE_KINDS.find((one) => one === by);
  if (!kind || typeof path !== 'string' || !path.startsWith('/') || path.length > MAX_FIND) return undefined;
  if (typeof find !== 'string' || find === '' || find.length > MAX_FIND) return undefined;
  return { path, by: kind, find };
}

/** The pattern of a path: a part that holds two digits or more is taken for what names a record. */
export function pathPattern(pathname: string): string {
  return pathname
    .split('/')
    .map((part) => (/\d\D*\d/.test(part) || /%[0-9a-f]{2}/i.test(part) ? '*' : part))
    .join('/');
}

export function fitsPath(pattern: string, pathname: string): boolean {
  const wanted = pattern.split('/');
  const parts = pathname.split('/');
  return wanted.length === parts.length && wanted.every((one, at) => one === '*' || one === parts[at]);
}

/** The words of a text that may be record numbers: they hold a digit and are at least three characters long. */
export function numbersIn(text: string): readonly string[] {
  return (text.match(/[\p{L}\p{N}](?:[\p{L}\p{N}._/-]*[\p{L}\p{N}])?/gu) ?? [])
    .filter((word) => /\p{N}/u.test(word) && word.length >= 3 && word.length <= 40)
    .slice(0, 6);
}
