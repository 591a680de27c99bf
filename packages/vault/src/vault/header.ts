import { bytesOf, textOf, type Bytes } from '../ports/bytes.ts';
import { parseSlot, type PassphraseSlot, type RecoverySlot } from '../crypto/v1/slots.ts';

/** The readable row of a vault: how to get at its keys. The root of the manifest vouches for every byte of it. */
export interface Header {
  readonly format: 1;
  readonly vaultId: string;
  /** Chosen by the person; shown before anything is unlocked. */
  readonly nickname: string;
  /** Version of what the records hold. */
  readonly schema: number;
  readonly slots: readonly [PassphraseSlot, RecoverySlot];
}

export const HEADER = { table: 'header', key: 'header' } as const;

export function encodeHeader(header: Header): Bytes {
  return bytesOf(JSON.stringify(header));
}

/** Undefined when the bytes are not the header of this vault in a format that this program knows. */
export function parseHeader(bytes: Bytes, vaultId: string): Header | undefined {
  return parseHeaderValue(readJson(bytes), vaultId);
}

export function parseHeaderValue(value: unknown, vaultId: string): Header | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { format, vaultId: id, nickname, schema, slots } = value as Record<string, unknown>;
  if (format !== 1 || id !== vaultId || typeof nickname !== 'string' || !Array.isArray(slots))
    return undefined;
  if (typeof schema !== 'number' || !Number.isInteger(schema) || slots.length !== 2) return undefined;
  const passphrase = parseSlot(slots[0]);
  const recovery = parseSlot(slots[1]);
  if (passphrase?.kind !== 'passphrase' || recovery?.kind !== 'recovery') return undefined;
  return { format, vaultId, nickname, schema, slots: [passphrase, recovery] };
}

function readJson(bytes: Bytes): unknown {
  try {
    return JSON.parse(textOf(bytes)) as unknown;
  } catch (error) {
    // Damaged bytes are expected here: neither JSON nor UTF-8.
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}
