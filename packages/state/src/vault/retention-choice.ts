import {
  getRecord,
  putRecord,
  recordStores,
  type RetentionRule,
  type Saved,
  type Vault,
  type VaultResult,
} from '@cairn/vault';

/** Years that an organization may choose; a day count follows from them. */
export const RETENTION_YEARS = [1, 2, 3, 5, 6, 7, 10] as const;

const DAYS_PER_YEAR = 365.25;
const PLACE = { store: 'settings', id: 'retention' } as const;

/** Stores whose records may end by themselves, in the order of the register. */
export const retainedStores = (Object.keys(recordStores) as (keyof typeof recordStores)[]).filter((store) =>
  (recordStores[store].clearedBy as readonly string[]).includes('retention'),
);

/** The chosen periods; none when nothing was chosen: then records stay until a person removes them. */
export async function readRetention(vault: Vault): Promise<VaultResult<readonly RetentionRule[]>> {
  const found = await getRecord(vault, PLACE.store, PLACE.id);
  if (!found.ok) return found;
  const value: unknown = found.value?.value;
  const rules = Array.isArray(value) ? value.flatMap((rule) => parseRule(rule) ?? []) : [];
  return { ok: true, value: rules };
}

export function chooseRetention(vault: Vault, rules: readonly RetentionRule[]): Promise<VaultResult<Saved>> {
  return putRecord(vault, { ...PLACE, value: rules, basedOn: 'any' });
}

export function keepDaysOf(years: number): number {
  return Math.ceil(years * DAYS_PER_YEAR);
}

export function yearsOf(keepDays: number): number {
  return Math.round(keepDays / DAYS_PER_YEAR);
}

function parseRule(value: unknown): RetentionRule | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { store, keepDays } = value as Record<string, unknown>;
  const known = retainedStores.find((name) => name === store);
  return known !== undefined && typeof keepDays === 'number' && Number.isInteger(keepDays) && keepDays > 0
    ? { store: known, keepDays }
    : undefined;
}
