import type { ReadonlySignal } from '@preact/signals-core';
import { succeed } from '@cairn/domain';
import { getRecord, keyedHash, putRecord, type Vault, type VaultResult } from '@cairn/vault';
import { asPersonId, type PersonId } from './person-id.ts';

/** Which record number of which system belongs to whom. The number itself is not kept: only a keyed hash of it. */
export interface RecordLinks {
  /** Undefined when nobody was linked to this number. */
  find(site: string, number: string): Promise<VaultResult<PersonId | undefined>>;
  /** `taken` when the number already belongs to somebody else: nothing is changed unless `replace` says so. */
  keep(
    site: string,
    number: string,
    personId: PersonId,
    options?: { readonly replace?: boolean },
  ): Promise<VaultResult<'kept' | 'taken'>>;
}

const STORE = 'record-links';

export function openRecordLinks(session: { readonly vault: ReadonlySignal<Vault | undefined> }): RecordLinks {
  const look = async (site: string, number: string): Promise<VaultResult<Found>> => {
    const vault = session.vault.peek();
    if (!vault) return { ok: false, problem: { code: 'locked' } };
    const id = await keyedHash(vault, 'record number', `${site}\n${asCompared(number)}`);
    if (!id.ok) return id;
    const record = await getRecord(vault, STORE, id.value);
    if (!record.ok) return record;
    const { rev = 0, value } = record.value ?? {};
    return succeed({ vault, id: id.value, rev, personId: readLink(value) });
  };
  return {
    async find(site, number) {
      const found = await look(site, number);
      return found.ok ? succeed(found.value.personId) : found;
    },
    async keep(site, number, personId, { replace = false } = {}) {
      const found = await look(site, number);
      if (!found.ok) return found;
      const { vault, id, rev, personId: before } = found.value;
      if (before === personId) return succeed('kept');
      if (before !== undefined && !replace) return succeed('taken');
      const value = { personId };
      const saved = await putRecord(vault, { store: STORE, id, group: personId, value, basedOn: rev });
      return saved.ok ? succeed('kept') : saved;
    },
  };
}

interface Found {
  readonly vault: Vault;
  readonly id: string;
  readonly rev: number;
  readonly personId: PersonId | undefined;
}

/** Systems show one number as `mr 0042` here and `MR-0042` there; the digits and letters are what counts. */
function asCompared(number: string): string {
  return number
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function readLink(value: unknown): PersonId | undefined {
  if (typeof value !== 'object' || value === null || !('personId' in value)) return undefined;
  return typeof value.personId === 'string' ? asPersonId(value.personId) : undefined;
}
