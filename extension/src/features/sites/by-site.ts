const PATTERN = /^https?:\/\/[^/*]+\/\*$/;

/** Lists that are kept for each site, by the site's pattern. Whatever is none is left out. */
export function parseBySite<T>(
  stored: unknown,
  readOne: (value: unknown) => T | undefined,
): Readonly<Record<string, readonly T[]>> {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return {};
  const sites = Object.entries(stored).flatMap(([site, list]) => {
    if (!PATTERN.test(site) || !Array.isArray(list)) return [];
    const known = list.flatMap((one: unknown) => readOne(one) ?? []);
    return known.length > 0 ? [[site, known] as const] : [];
  });
  return Object.fromEntries(sites);
}
