import { html, type TemplateResult } from 'lit';
import type { TextRange } from '@cairn/search';

/** The text with its matched words marked. Ranges that overlap or leave the text are let go of. */
export function highlight(text: string, ranges: readonly TextRange[] = []): TemplateResult {
  const pieces: (string | TemplateResult)[] = [];
  let at = 0;
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    if (start < at || end > text.length || end <= start) continue;
    pieces.push(text.slice(at, start), html`<mark>${text.slice(start, end)}</mark>`);
    at = end;
  }
  pieces.push(text.slice(at));
  return html`${pieces}`;
}
