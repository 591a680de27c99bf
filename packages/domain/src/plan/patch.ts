/** New values over old ones; an empty text takes the field away. */
export function patched<T extends object>(before: T, changes: object): T {
  const merged = Object.entries({ ...before, ...changes }).filter(
    ([, value]) => value !== '' && value !== undefined,
  );
  return Object.fromEntries(merged) as T;
}
