/** The four kinds of peer recovery support (SAMHSA 2009; Michigan TA 07, table 1), in the order they are shown. */
export const SUPPORT_TYPES = ['emotional', 'informational', 'instrumental', 'affiliational'] as const;

export type SupportType = (typeof SUPPORT_TYPES)[number];

export function isSupportType(value: unknown): value is SupportType {
  return (SUPPORT_TYPES as readonly unknown[]).includes(value);
}
