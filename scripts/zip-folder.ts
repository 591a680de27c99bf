import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';

// The zip file that a store or a host takes. Names are sorted and times are fixed, so that the same folder gives the
// same bytes wherever it is packed. Format: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.

/** 1 January 1980, the earliest that the format knows. */
const DAY = 0x21;
const DEFLATED = 8;
const UTF8_NAMES = 0x0800;

/** Packs a folder, with paths as they lie in it. */
export async function zipFolder(folder: string): Promise<Buffer> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
  const files: Buffer[] = [];
  const listed: Buffer[] = [];
  let offset = 0;
  for (const name of names) {
    const content = await readFile(path.join(folder, name));
    const packed = deflateRawSync(content, { level: 9 });
    const title = Buffer.from(name);
    const facts = factsOf(content, packed, title);
    const file = Buffer.concat([signed(0x04034b50, facts), title, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    listed.push(Buffer.concat([signed(0x02014b50, Buffer.concat([u16(20), facts, place])), title]));
    files.push(file);
    offset += file.length;
  }
  const directory = Buffer.concat(listed);
  const end = Buffer.concat([
    Buffer.alloc(4),
    u16(names.length),
    u16(names.length),
    u32(directory.length),
    u32(offset),
    u16(0),
  ]);
  return Buffer.concat([...files, directory, signed(0x06054b50, end)]);
}

/** What stands both before a file and in the list of files. */
function factsOf(content: Buffer, packed: Buffer, title: Buffer): Buffer {
  return Buffer.concat([
    u16(20),
    u16(UTF8_NAMES),
    u16(DEFLATED),
    u16(0),
    u16(DAY),
    u32(crc32(content)),
    u32(packed.length),
    u32(content.length),
    u16(title.length),
    u16(0),
  ]);
}

function signed(signature: number, rest: Buffer): Buffer {
  return Buffer.concat([u32(signature), rest]);
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
