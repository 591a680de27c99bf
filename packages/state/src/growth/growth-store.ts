import type { ReadonlySignal } from '@preact/signals-core';
import { fail, succeed, type Result } from '@cairn/domain';
import { growthRecord, type GrowthRecord } from '@cairn/domain/growth';
import type { Vault, VaultResult } from '@cairn/vault';
import { createTakeBack, type TakeBack } from '../casework/take-back.ts';
import { openCollection, type RecordCollection } from '../vault/record-collection.ts';

export type GrowthDeed = 'growth-kept' | 'growth-removed';

/** What a peer keeps about their own work: supervision, training, and what is theirs alone. */
export interface GrowthStore {
  readonly records: RecordCollection<GrowthRecord>;
  readonly lastDeed: TakeBack<GrowthDeed>['last'];
  /** A new record, or a changed one in the place of the old. */
  keep(record: GrowthRecord): Promise<VaultResult<void>>;
  remove(id: string): Promise<VaultResult<void>>;
  undo(): Promise<VaultResult<void>>;
}

export function createGrowthStore(
  session: { readonly vault: ReadonlySignal<Vault | undefined> },
  abort: AbortSignal,
): GrowthStore {
  const records = openCollection(session, { store: 'supervision', parse: parseGrowth }, abort);
  const takeBack = createTakeBack<GrowthDeed>(session, abort);
  const done = async (saving: Promise<VaultResult<unknown>>): Promise<VaultResult<void>> => {
    const saved = await saving;
    return saved.ok ? succeed(undefined) : saved;
  };
  return {
    records,
    lastDeed: takeBack.last,
    keep: (record) =>
      done(takeBack.write('growth-kept', [{ store: 'supervision', id: record.id, value: record }])),
    remove: (id) => done(takeBack.write('growth-removed', [{ store: 'supervision', id, value: undefined }])),
    undo: () => done(takeBack.undo()),
  };
}

function parseGrowth(value: unknown): Result<GrowthRecord> {
  const read = growthRecord.read(value, 'record');
  return read.ok
    ? succeed(read.value)
    : fail({ code: 'not-this-record', message: `${read.at}: ${read.expected}` });
}
