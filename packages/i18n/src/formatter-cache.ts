const made = new Map<string, unknown>();

/** Making an `Intl` formatter takes a slow phone milliseconds, using it next to nothing: each is made once. */
export function formatterOf<T>(key: string, make: () => T): T {
  const known = made.get(key);
  if (known !== undefined) return known as T;
  const formatter = make();
  made.set(key, formatter);
  return formatter;
}
