import { gunzipSource } from '../source/gunzip.ts';
import { SourceProblem, type Source } from '../source/source.ts';
import { openZip } from '../source/unzip.ts';
import { isSpreadsheet, isZip } from './is-spreadsheet.ts';
import { readHead } from './read-head.ts';

export interface OpenedInput {
  readonly files: readonly Source[];
  readonly problems: readonly { readonly file: string; readonly code: string; readonly message: string }[];
}

/** Unpacks gzip and zip, whatever the files are called, and leaves out what is no list: schemas, notes, pictures. */
export async function openInput(files: readonly Source[]): Promise<OpenedInput> {
  const opened: Source[] = [];
  const problems: OpenedInput['problems'][number][] = [];
  for (const file of files) {
    try {
      const head = await readHead(file, 4);
      if (isGzip(head)) {
        const inner = gunzipSource(file);
        opened.push({ ...inner, name: file.name });
      } else if (isZip(head) && !(await isSpreadsheet(file))) {
        const zip = await openZip(file);
        opened.push(...zip.files);
        problems.push(...zip.refused.map(({ name, code, message }) => ({ file: name, code, message })));
      } else {
        opened.push(file);
      }
    } catch (error) {
      if (!(error instanceof SourceProblem)) throw error;
      problems.push({ file: file.name, code: error.code, message: error.message });
    }
  }
  return {
    files: opened.filter(
      ({ name }) =>
        !/(^|\/)(datapackage\.json|readme[^/]*|licen[cs]e[^/]*|schema\.json)$/i.test(name) ||
        opened.length === 1,
    ),
    problems,
  };
}

function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}
