import type { Narrative } from 'fhir/r4.js';

/** The readable part of a resource: a heading and lines, all of it text. */
export function narrative(heading: string, lines: readonly string[]): Narrative {
  const items = lines.map((line) => `<li>${escapeXml(line)}</li>`).join('');
  const list = items === '' ? '' : `<ul>${items}</ul>`;
  return {
    status: 'generated',
    div: `<div xmlns="http://www.w3.org/1999/xhtml"><p>${escapeXml(heading)}</p>${list}</div>`,
  };
}

function escapeXml(text: string): string {
  return (
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      // XML 1.0 has no place for other control characters.
      .replaceAll(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
  );
}
