import type { Source } from '../source/source.ts';
import { openZip } from '../source/unzip.ts';
import { readHead } from './read-head.ts';

export function isZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5);
}

/** A workbook is a zip too; it is read as one table. */
export async function isSpreadsheet(file: Source): Promise<boolean> {
  if (!isZip(await readHead(file, 4))) return false;
  const zip = await openZip(file);
  return zip.files.some(({ name }) => name === 'xl/workbook.xml');
}
