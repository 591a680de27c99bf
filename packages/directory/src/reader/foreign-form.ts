// Forms that lists come in and that nobody can read row by row. The words say what to ask for instead.

const INSTEAD = 'Save it as an Excel workbook (.xlsx) or as CSV, or ask for it as one of these.';

const STARTS: readonly (readonly [RegExp, string])[] = [
  [/^%PDF-/, `It is a PDF, made for paper. ${INSTEAD}`],
  [/^\u00d0\u00cf\u0011\u00e0/, `It is a workbook or document of an old Office. ${INSTEAD}`],
  [
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype html|<html|<table|<head|<body|<meta)/i,
    `It is a web page. ${INSTEAD}`,
  ],
  [/^\s*(?:<\?xml[^>]*>\s*)?<kml\b/i, 'It is a map as KML. Export it as GeoJSON or CSV.'],
  [/^\s*<\?xml\b/i, `It is XML. ${INSTEAD}`],
  [/^\{\\rtf/, `It is a text document. ${INSTEAD}`],
];

/** Words for a file that is something else by its first bytes. */
export function foreignForm(head: Uint8Array): string | undefined {
  const text = Array.from(head, (byte) => String.fromCharCode(byte))
    .join('')
    .replace(/^\u00ef\u00bb\u00bf/, '');
  return STARTS.find(([start]) => start.test(text))?.[1];
}

/** Words for a zip that is a document, by the names of its parts. */
export function foreignZip(names: readonly string[]): string | undefined {
  if (names.includes('word/document.xml')) return `It is a Word document. ${INSTEAD}`;
  if (names.includes('ppt/presentation.xml')) return `It is a presentation. ${INSTEAD}`;
  if (names.includes('content.xml') && names.includes('mimetype'))
    return `It is an OpenDocument file. ${INSTEAD}`;
  if (names.some((name) => /\.kml$/i.test(name))) return 'It is a map as KML. Export it as GeoJSON or CSV.';
  return undefined;
}
