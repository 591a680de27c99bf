/**
 * A table that is asked with words from a list. Without a prototype, so that the words "constructor" and
 * "__proto__" are as unknown as any other.
 */
export function wordTable<T>(entries: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.assign(Object.create(null) as Record<string, T>, entries);
}
