import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FoundFile } from './find-file.ts';

export type Encoding = 'br' | 'gzip';

/** What is worth squeezing; packs and pictures are squeezed already. */
const TEXT = /^text\/|^(application\/(javascript|json|manifest\+json|xml|fhir\+json)|image\/svg\+xml)\b/;
/** Below this a smaller file saves no packet on the line. */
const WORTH_BYTES = 1000;
/** What is squeezed is kept up to this size, so that a small computer does the work once. */
const KEPT_BYTES = 64 * 1024 * 1024;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** The encoding that the browser takes and the file is worth. */
export function chooseEncoding(
  accepted: string | undefined,
  type: string,
  bytes: number,
): Encoding | undefined {
  if (!TEXT.test(type) || bytes < WORTH_BYTES) return undefined;
  const takes = (name: string): boolean =>
    (accepted ?? '').split(',').some((part) => {
      const [offered, weight] = part.split(';').map((word) => word.trim());
      return offered === name && !/^q=0(\.0*)?$/.test(weight ?? '');
    });
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : undefined;
}

/** Makes the function that gives the squeezed bytes of a file and remembers them until the file changes. */
export function createSqueezer(): (file: FoundFile, encoding: Encoding) => Promise<Buffer> {
  const kept = new Map<string, Buffer>();
  let keptBytes = 0;
  return async (file, encoding) => {
    const key = `${encoding} ${file.changedMs} ${file.bytes} ${file.path}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const content = await readFile(file.path);
    const squeezed =
      encoding === 'br'
        ? await brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } })
        : await zip(content, { level: 7 });
    if (keptBytes + squeezed.length <= KEPT_BYTES) {
      kept.set(key, squeezed);
      keptBytes += squeezed.length;
    }
    return squeezed;
  };
}
