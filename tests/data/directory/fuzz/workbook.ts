import { strToU8, zipSync } from 'fflate';

/** A workbook with inline texts, as programs without a table of texts write it; `rows` of each sheet by its name. */
export function workbook(sheets: Readonly<Record<string, readonly (readonly string[])[]>>): Uint8Array {
  const names = Object.keys(sheets);
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook><sheets>${names
      .map((name, at) => `<sheet name="${escape(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names
      .map((_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`)
      .join('')}</Relationships>`,
  };
  Object.values(sheets).forEach((rows, at) => {
    parts[`xl/worksheets/sheet${at + 1}.xml`] =
      `<worksheet><sheetData>${rows.map(rowXml).join('')}</sheetData></worksheet>`;
  });
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])), {
    level: 0,
  });
}

function rowXml(cells: readonly string[], at: number): string {
  const written = cells
    .map((cell, column) =>
      cell === ''
        ? ''
        : `<c r="${letters(column)}${at + 1}" t="inlineStr"><is><t>${escape(cell)}</t></is></c>`,
    )
    .join('');
  return `<row r="${at + 1}">${written}</row>`;
}

function letters(column: number): string {
  return (
    (column >= 26 ? String.fromCharCode(64 + Math.floor(column / 26)) : '') +
    String.fromCharCode(65 + (column % 26))
  );
}

function escape(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '')
    .replace(/[<>&"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
