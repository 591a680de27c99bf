import { gunzipSource } from '../source/gunzip.ts';
import { SourceProblem, type Source } from '../source/source.ts';
import { openZip } from '../source/unzip.ts';
import { visibleSheets } from '../xlsx/xlsx-rows.ts';
import { foreignForm, foreignZip } from './foreign-form.ts';
import { isSpreadsheet, isZip } from './is-spreadsheet.ts';
import { readHead } from './read-head.ts';

export interface OpenedInput {
  readonly files: readonly Source[];
  readonly problems: readonly { readonly file: string; readonly code: string; readonly message: string }[];
}

const HEAD_BYTES = 1024;
/** A zip in a zip is opened; one in that is a puzzle and no list. */
const MAX_DEPTH = 2;

/** Unpacks gzip and zip, whatever the files are called, and leaves out what is no list: schemas, notes, pictures. */
export async function openInput(files: readonly Source[]): Promise<OpenedInput> {
  const { files: opened, problems } = await unpack(files, 0);
  return {
    files: opened.filter(
      ({ name }) =>
        !/(^|\/)(datapackage\.json|readme[^/]*|licen[cs]e[^/]*|schema\.json)$/i.test(name) ||
        opened.length === 1,
    ),
    problems,
  };
}

async function unpack(files: readonly Source[], depth: number): Promise<OpenedInput> {
  const opened: Source[] = [];
  const problems: OpenedInput['problems'][number][] = [];
  const take = async (inner: readonly Source[]): Promise<void> => {
    const more = await unpack(inner, depth + 1);
    opened.push(...more.files);
    problems.push(...more.problems);
  };
  for (const given of files) {
    const file = { ...given, name: visibleName(given.name) };
    try {
      const head = await readHead(file, HEAD_BYTES);
      if (isGzip(head) && depth < MAX_DEPTH) {
        await take([{ ...gunzipSource(file), name: file.name }]);
      } else if (isZip(head) && (await isSpreadsheet(file))) {
        opened.push(...(await sheetsOf(file)));
      } else if (isZip(head) && depth < MAX_DEPTH) {
        const zip = await openZip(file);
        const form = foreignZip(zip.files.map(({ name }) => name));
        if (form !== undefined) {
          problems.push({ file: file.name, code: 'format-unknown', message: form });
          continue;
        }
        for (const { name, code, message } of zip.refused)
          problems.push({ file: visibleName(name), code, message: visibleName(message) });
        await take(zip.files);
      } else {
        const form = foreignForm(head);
        if (form === undefined) opened.push(file);
        else problems.push({ file: file.name, code: 'format-unknown', message: form });
      }
    } catch (error) {
      if (!(error instanceof SourceProblem)) throw error;
      problems.push({ file: file.name, code: error.code, message: error.message });
    }
  }
  return { files: opened, problems };
}

/** Each sheet is a list of its own, under the name of its tab; a workbook with one is that one. */
async function sheetsOf(file: Source): Promise<readonly Source[]> {
  const sheets = await visibleSheets(file);
  return sheets.length < 2
    ? [file]
    : sheets.map(({ name, part }) => ({ ...file, name: `${file.name}/${name}`, sheet: part }));
}

/** Names of files are printed in terminals and pages; a control character in one could say anything there. */
function visibleName(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, ' ');
}

function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}
