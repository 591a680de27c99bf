import { blindId } from '../crypto/v1/blind-id.ts';
import type { Keyring } from '../crypto/v1/keys.ts';
import { seal, unseal } from '../crypto/v1/sealed.ts';
import { bytesOf, textOf, type Bytes } from '../ports/bytes.ts';
import type { Row } from '../ports/storage.ts';
import type { StoreName } from '../stored-keys.ts';

/** What is sealed of a record. */
export interface RecordContent {
  readonly id: string;
  /** When it was last changed, in milliseconds since 1970. */
  readonly at: number;
  readonly group?: string;
  /** JSON. */
  readonly value: unknown;
}

const GROUP_LETTERS = 12;

export async function recordKey(keyring: Keyring, store: StoreName, id: string): Promise<string> {
  return `${store}:${await blindId(keyring, store, id)}`;
}

export function storeOf(key: string): string {
  return key.slice(0, key.indexOf(':'));
}

export async function blindGroup(keyring: Keyring, group: string): Promise<string> {
  return (await blindId(keyring, 'group', group)).slice(0, GROUP_LETTERS);
}

export async function sealRecord(
  keyring: Keyring,
  schema: number,
  { key, rev, content }: { readonly key: string; readonly rev: number; readonly content: RecordContent },
  randomBytes: (count: number) => Bytes,
): Promise<Row> {
  const plain = bytesOf(JSON.stringify(content));
  const context = { vaultId: keyring.vaultId, store: storeOf(key), key, schema, rev };
  return { key, rev, bytes: await seal(keyring.records, context, plain, randomBytes) };
}

/** Undefined when the row is not exactly what was sealed under its key and revision. */
export async function unsealRecord(
  keyring: Keyring,
  schema: number,
  { key, rev, bytes }: Row,
): Promise<RecordContent | undefined> {
  const plain = await unseal(
    keyring.records,
    { vaultId: keyring.vaultId, store: storeOf(key), key, schema, rev },
    bytes,
  );
  return plain && (JSON.parse(textOf(plain)) as RecordContent);
}
