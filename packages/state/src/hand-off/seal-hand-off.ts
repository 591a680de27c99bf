import { fail, type Result } from '@cairn/domain';
import { readHandOff, writeHandOff, type HandOff } from '@cairn/interop/hand-off';
import {
  fromBase64,
  ITERATIONS,
  passphraseKey,
  readSealedFile,
  SALT_BYTES,
  sealFile,
  toBase64,
  type Bytes,
} from '@cairn/vault/sealed';
import { pack, unpack } from './pack.ts';

/** Longest sealed file that is read, in bytes: many times the longest plan. */
const LONGEST_BYTES = 4_000_000;

const KIND = 'cairn-hand-off';
const KDF = 'PBKDF2-HMAC-SHA-256';

/** A key out of the spoken words: slow on purpose. */
export type Stretch = typeof passphraseKey;

/** Seals a hand-off under a spoken code. The file tells nothing but what it is and how slow its lock is. */
export async function sealHandOff(
  content: HandOff,
  code: string,
  randomBytes: (count: number) => Bytes,
): Promise<Bytes> {
  const salt = randomBytes(SALT_BYTES);
  const iterations = ITERATIONS.usual;
  const header = { kind: KIND, kdf: KDF, salt: toBase64(salt), iterations };
  const packed = await pack(writeHandOff(content));
  const parts: Uint8Array[] = [];
  for await (const part of sealFile(header, await passphraseKey(code, salt, iterations), once(packed)))
    parts.push(part);
  return new Uint8Array(await new Blob(parts.map((part) => part as Bytes)).arrayBuffer());
}

/** True for what `sealHandOff` wrote, whatever the words. */
export function isSealedHandOff(file: Uint8Array): boolean {
  return new TextDecoder().decode(file.subarray(0, 5)) === 'CAIRN';
}

/**
 * Opens a hand-off with its code. One that is damaged and one whose words are others look the same from outside; in
 * either case nothing comes out. `stretch` stands in for the slow key where 20,000 files are tried.
 */
export async function openHandOff(
  file: Uint8Array,
  code: string,
  stretch: Stretch = passphraseKey,
): Promise<Result<HandOff>> {
  if (file.length > LONGEST_BYTES) return refuse('not-a-hand-off');
  const parts: Bytes[] = [];
  const read = await readSealedFile(once(file), async (header) => {
    const lock = readLock(header);
    if (lock === undefined) return { ok: false, problem: { code: 'not-a-sealed-file' } };
    const key = await stretch(code, lock.salt, lock.iterations);
    return { ok: true, value: { key, onPart: (part) => void parts.push(part) } };
  });
  if (!read.ok) return refuse(PROBLEMS[read.problem.code] ?? 'not-a-hand-off');
  const text = await unpack(parts, LONGEST_BYTES);
  return text === undefined ? refuse('not-a-hand-off') : readHandOff(text);
}

type HandOffProblem = keyof typeof MESSAGES;

const MESSAGES = {
  'not-a-hand-off': 'This file holds no hand-off.',
  'newer-version': 'This hand-off was made by a newer Cairn.',
  'cut-short': 'A part of this file is missing.',
  'words-do-not-fit': 'These words do not open it, or the file was damaged.',
} as const;

const PROBLEMS: Readonly<Record<string, HandOffProblem>> = {
  'file-from-newer-version': 'newer-version',
  'file-cut-short': 'cut-short',
  'file-damaged': 'words-do-not-fit',
};

function refuse(code: HandOffProblem): Result<never> {
  return fail({ code, message: MESSAGES[code] });
}

function readLock(header: unknown): { readonly salt: Bytes; readonly iterations: number } | undefined {
  if (typeof header !== 'object' || header === null) return undefined;
  const { kind, kdf, salt: written, iterations } = header as Readonly<Record<string, unknown>>;
  const salt = typeof written === 'string' ? fromBase64(written) : undefined;
  // A quicker lock than ours is nobody's we know; a slower one than the ceiling would only hold up the device.
  const isFair =
    typeof iterations === 'number' &&
    Number.isInteger(iterations) &&
    iterations >= ITERATIONS.floor &&
    iterations <= ITERATIONS.ceiling;
  return kind === KIND && kdf === KDF && salt?.length === SALT_BYTES && isFair
    ? { salt, iterations }
    : undefined;
}

async function* once<T>(value: T): AsyncGenerator<T> {
  yield value;
}
