import { Inflate } from 'fflate';
import { refuseBomb } from './gunzip.ts';
import { SourceProblem, blocksOf, streamOf, type Source } from './source.ts';

// The table of contents at the end of a zip is read first, so that each entry can be opened alone and
// only what a reader asks for is unfolded. (Format: PKWARE APPNOTE 6.3, sections 4.3.7 to 4.3.16.)

const MAX_ZIP_BYTES = 512 * 1024 * 1024;
const MAX_ENTRIES = 10_000;

export interface ZipContents {
  readonly files: readonly Source[];
  /** Entries that were left alone, and why. */
  readonly refused: readonly { readonly name: string; readonly code: string; readonly message: string }[];
}

/** Lists the files of a zip. Names that lead out of the zip (`../`, `/etc`, `C:`) are refused. */
export async function openZip(source: Source): Promise<ZipContents> {
  const bytes = await readAll(source);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) throw damaged(source.name);
  const files: Source[] = [];
  const refused: ZipContents['refused'][number][] = [];
  let at = view.getUint32(end + 16, true);
  const count = Math.min(view.getUint16(end + 10, true), MAX_ENTRIES);
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw damaged(source.name);
    const nameLength = view.getUint16(at + 28, true);
    const entry: Entry = {
      name: decodeName(bytes.subarray(at + 46, at + 46 + nameLength)),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packedBytes: view.getUint32(at + 20, true),
      headerAt: view.getUint32(at + 42, true),
    };
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (entry.name.endsWith('/') || /(^|\/)(__MACOSX\/|\._|\.DS_Store$)/.test(entry.name)) continue;
    const refusal = reasonToRefuse(entry);
    if (refusal === undefined) files.push(entrySource(source.name, bytes, entry));
    else refused.push({ name: `${source.name}/${entry.name}`, ...refusal });
  }
  return { files, refused };
}

interface Entry {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly packedBytes: number;
  readonly headerAt: number;
}

function reasonToRefuse(entry: Entry): { code: string; message: string } | undefined {
  const name = entry.name.replaceAll('\\', '/');
  if (name.startsWith('/') || /^[a-z]:/i.test(name) || name.split('/').includes('..')) {
    return {
      code: 'zip-unsafe-name',
      message: `The zip holds a file named "${entry.name}", which points outside of the zip. It was left out.`,
    };
  }
  if (entry.isEncrypted) {
    return {
      code: 'zip-locked',
      message: `"${entry.name}" in the zip is locked with a password. Save the zip again without one.`,
    };
  }
  if (entry.method !== 0 && entry.method !== 8) {
    return {
      code: 'zip-method-unknown',
      message: `"${entry.name}" in the zip is packed in a way that is not known here. Save the zip again with the usual settings.`,
    };
  }
  return undefined;
}

function entrySource(zipName: string, bytes: Uint8Array, entry: Entry): Source {
  const name = entry.name.replaceAll('\\', '/');
  return {
    name,
    size: entry.packedBytes,
    open: () => streamOf(unfold(`${zipName}/${name}`, bytes, entry)),
  };
}

function* unfold(name: string, bytes: Uint8Array, entry: Entry): Generator<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = entry.headerAt;
  if (header + 30 > bytes.length || view.getUint32(header, true) !== 0x04034b50) throw damaged(name);
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  const packed = bytes.subarray(start, start + entry.packedBytes);
  if (packed.length < entry.packedBytes) throw damaged(name);
  if (entry.method === 0) {
    yield packed;
    return;
  }
  let ready: Uint8Array[] = [];
  let bytesOut = 0;
  const inflate = new Inflate((block) => ready.push(block));
  for (let at = 0; at < packed.length; at += 8192) {
    try {
      inflate.push(packed.subarray(at, at + 8192), at + 8192 >= packed.length);
    } catch {
      throw damaged(name);
    }
    for (const block of ready) bytesOut += block.length;
    refuseBomb(name, at + 8192, bytesOut);
    yield* ready;
    ready = [];
  }
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return -1;
}

function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Older programs write names in the code page of their machine; only the file's name suffers.
    return new TextDecoder('utf-8').decode(bytes);
  }
}

function damaged(name: string): SourceProblem {
  return new SourceProblem(
    'zip-damaged',
    `The zip "${name}" is cut off or damaged and could not be opened. Get a fresh copy of it.`,
  );
}

async function readAll(source: Source): Promise<Uint8Array> {
  const blocks: Uint8Array[] = [];
  let length = 0;
  for await (const block of blocksOf(source.open())) {
    length += block.length;
    if (length > MAX_ZIP_BYTES) {
      throw new SourceProblem(
        'zip-too-large',
        `The zip "${source.name}" is over 512 MB. Unpack it and give the folder.`,
      );
    }
    blocks.push(block);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const block of blocks) {
    all.set(block, at);
    at += block.length;
  }
  return all;
}
