import { succeed } from '@cairn/domain';
import { fileKey } from '../crypto/v1/keys.ts';
import { sealFile } from '../crypto/v1/sealed-file.ts';
import { entryOf } from '../manifest/manifest.ts';
import type { Bytes } from '../ports/bytes.ts';
import { refuse, type VaultProblem, type VaultResult } from '../problem.ts';
import { unsealRecord } from '../vault/sealed-record.ts';
import type { Vault } from '../vault/vault.ts';
import { writeBackupHeader, type BackupLine } from './backup-file.ts';
import { encodeLine } from './lines.ts';

const ROWS_PER_PAGE = 200;
const SALT_BYTES = 16;

export interface BackupReport {
  readonly records: number;
  /** Records that could not be read and are therefore not in the file. */
  readonly leftOut: number;
}

/**
 * Writes everything that can be read into one encrypted file, part by part, so that a large vault needs little memory.
 * The file opens with the passphrase or the recovery code that the vault has now. `write` may wait for the disk.
 */
export async function backUp(
  vault: Vault,
  write: (part: Bytes) => Promise<void>,
): Promise<VaultResult<BackupReport>> {
  const logged = await vault.commit(async (manifest) =>
    succeed({
      log: { act: 'exported', store: 'backup', ids: [], detail: `${String(manifest.root.records)} records` },
    }),
  );
  if (!logged.ok) return logged;
  const keys = vault.keys();
  if (!keys.ok) return keys;
  const salt = vault.ports.randomBytes(SALT_BYTES);
  const key = await fileKey(keys.value.files, salt);
  const header = writeBackupHeader(await vault.readHeader(), salt);
  const report = { records: 0, leftOut: 0 };
  let problem: VaultProblem | undefined;
  const lines = readLines(vault, report, (found) => (problem = found));
  for await (const part of sealFile(header, key, lines)) await write(part);
  return problem ? refuse(problem) : succeed(report);
}

/** When a page cannot be read, the lines end without their last one, so that the file never passes for a whole one. */
async function* readLines(
  vault: Vault,
  report: { records: number; leftOut: number },
  onProblem: (problem: VaultProblem) => void,
): AsyncGenerator<Bytes> {
  let after = '';
  for (;;) {
    const page = await vault.storage.readAll('records', { after, limit: ROWS_PER_PAGE });
    const manifest = await vault.manifest();
    const keys = vault.keys();
    if (!page.ok) return onProblem(page.problem);
    if (!manifest.ok) return onProblem(manifest.problem);
    if (!keys.ok) return onProblem(keys.problem);
    for (const row of page.value) {
      const isCurrent = entryOf(manifest.value, row.key)?.rev === row.rev;
      const content = isCurrent ? await unsealRecord(keys.value, vault.header.schema, row) : undefined;
      if (content === undefined) {
        report.leftOut += 1;
        continue;
      }
      report.records += 1;
      yield encodeLine({ kind: 'record', key: row.key, content } satisfies BackupLine);
    }
    const last = page.value.at(-1);
    if (last === undefined || page.value.length < ROWS_PER_PAGE) {
      const end: BackupLine = { kind: 'end', records: report.records, rootRev: manifest.value.rootRev };
      return yield encodeLine(end);
    }
    after = last.key;
  }
}
