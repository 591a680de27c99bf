import { succeed } from '@cairn/domain';
import { deriveKeyring, type Keyring } from '../crypto/v1/keys.ts';
import { readSealedFile } from '../crypto/v1/sealed-file.ts';
import { shardOf } from '../manifest/manifest.ts';
import { RECORD_SCHEMA } from '../migrations/records.ts';
import type { VaultPorts } from '../ports/ports.ts';
import { refuse, type VaultResult } from '../problem.ts';
import { readSentinel, writeSentinel } from '../recovery/sentinel.ts';
import { Stage } from '../recovery/stage.ts';
import { DATABASE_PREFIX } from '../stored-keys.ts';
import { HEADER, parseHeader, type Header } from '../vault/header.ts';
import { blindGroup, sealRecord } from '../vault/sealed-record.ts';
import { openDataKey, type Secret } from '../vault/secret.ts';
import { backupKey, parseBackupHeader, type BackupLine } from './backup-file.ts';
import { lineReader } from './lines.ts';

const DAY_MS = 86_400_000;

/** Gives the bytes of the file from its start each time it is called: it is read twice. */
export type BackupSource = () => AsyncIterable<Uint8Array>;

export interface CheckedBackup {
  readonly vaultId: string;
  readonly nickname: string;
  readonly records: number;
}

type Line = BackupLine & { kind: 'record' };

/** Reads a whole backup without changing anything: what a person sees before they decide. */
export async function checkBackup(source: BackupSource, secret: Secret): Promise<VaultResult<CheckedBackup>> {
  const read = await readBackup(source, secret, async () => succeed(async () => succeed(undefined)));
  if (!read.ok) return read;
  const { header, records } = read.value;
  return succeed({ vaultId: header.vaultId, nickname: header.nickname, records });
}

/**
 * Puts a backup in the place of the vault that it was made from, or makes that vault where it is not. The whole file is
 * checked before anything is staged, and one transaction replaces the vault. It must be locked.
 * A passphrase that was changed since the backup stays as it is now.
 */
export async function restoreBackup(
  ports: VaultPorts,
  source: BackupSource,
  secret: Secret,
): Promise<VaultResult<CheckedBackup>> {
  const checked = await checkBackup(source, secret);
  if (!checked.ok) return checked;
  const { vaultId } = checked.value;
  ports.channel.post({ kind: 'lock', vaultId });
  const opened = await ports.house.open(DATABASE_PREFIX + vaultId, { create: true });
  if (!opened.ok) return opened;
  const storage = opened.value;
  const restored = await readBackup(source, secret, async (fileHeader, keyring) => {
    const stage = new Stage(storage, keyring, ports.randomBytes);
    const rows = await storage.read([HEADER, { table: 'manifest', key: 'root' }]);
    if (!rows.ok) return rows;
    const [headerRow, rootRow] = rows.value;
    const present = (headerRow && parseHeader(headerRow.bytes, vaultId)) ?? fileHeader;
    // An older file is put back as it is; the next unlock migrates it.
    const header = { ...present, schema: fileHeader.schema };
    const acknowledgedRev = (await readSentinel(ports.kept, vaultId))?.rootRev ?? 0;
    const begun = await stage.begin();
    if (!begun.ok) return begun;
    let rev = Math.max(acknowledgedRev, rootRow?.rev ?? 0) + 1;
    return succeed(async (line: Line | { kind: 'end'; rootRev: number }) => {
      if (line.kind === 'record') {
        const { key, content } = line;
        const row = await sealRecord(keyring, header.schema, { key, rev, content }, ports.randomBytes);
        const group = content.group === undefined ? {} : { group: await blindGroup(keyring, content.group) };
        const entry = { rev, day: Math.floor(content.at / DAY_MS), ...group };
        return stage.addRecord(shardOf(key), row, entry, content);
      }
      const finished = await stage.finish(header, Math.max(rev, line.rootRev), rootRow?.rev ?? 0);
      if (!finished.ok) return finished;
      rev = finished.value;
      await writeSentinel(ports.kept, vaultId, { nickname: header.nickname, rootRev: rev });
      return succeed(undefined);
    });
  });
  storage.close();
  if (!restored.ok) return restored;
  // The second copy tells of another past with the same revisions; the next unlock makes a new one.
  await ports.shelf.removeAll(vaultId);
  return checked;
}

type Take = (line: BackupLine) => Promise<VaultResult<void>>;

async function readBackup(
  source: BackupSource,
  secret: Secret,
  begin: (header: Header, keyring: Keyring) => Promise<VaultResult<Take>>,
): Promise<VaultResult<{ header: Header; records: number }>> {
  let header: Header | undefined;
  let end: (BackupLine & { kind: 'end' }) | undefined;
  let records = 0;
  let take: Take | undefined;
  let problem: VaultResult<void> = succeed(undefined);
  const lines = lineReader(async (value) => {
    // Authenticated with the key of the vault: `backUp` wrote it.
    const line = value as BackupLine;
    if (line.kind === 'end') end = line;
    else {
      records += 1;
      if (problem.ok && take !== undefined) problem = await take(line);
    }
  });
  const read = await readSealedFile(source(), async (value) => {
    const backup = parseBackupHeader(value);
    if (backup === undefined) return refuse({ code: 'not-a-sealed-file' });
    if (backup.vault.schema > RECORD_SCHEMA) return refuse({ code: 'file-from-newer-version' });
    const dataKey = await openDataKey(backup.vault, secret);
    if (!dataKey.ok) return dataKey;
    const keyring = await deriveKeyring(dataKey.value, backup.vault.vaultId);
    dataKey.value.fill(0);
    const begun = await begin(backup.vault, keyring);
    if (!begun.ok) return begun;
    take = begun.value;
    header = backup.vault;
    return succeed({ key: await backupKey(keyring, backup), onPart: (part) => lines.take(part) });
  });
  if (!read.ok) return read;
  if (!problem.ok) return problem;
  if (header === undefined || end === undefined || end.records !== records)
    return refuse({ code: 'file-cut-short' });
  const finished = (await take?.(end)) ?? succeed(undefined);
  return finished.ok ? succeed({ header, records }) : finished;
}
