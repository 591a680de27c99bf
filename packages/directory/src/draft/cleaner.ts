import type { Finding, KnownProblem } from '../report/problem-words.ts';
import { plainText } from '../text/plain-text.ts';

/** What a spreadsheet shows where a formula found nothing. */
const CELL_ERROR = /^(?:#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|ERROR!|SPILL!|CALC!)|Loading\.\.\.)$/;
/** A link whose words are what the cell shows. */
const LINK_FORMULA = /^=HYPERLINK\(\s*"[^"]*"\s*[,;]\s*"([^"]*)"\s*\)$/i;

/** Collects findings and cleans texts for one record. */
export class Cleaner {
  readonly findings: Finding[] = [];
  private readonly seen = new Set<string>();

  note(code: KnownProblem, detail?: string): void {
    const key = `${code}|${detail ?? ''}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.findings.push(detail === undefined ? { code } : { code, detail });
  }

  line(field: string, raw: string | undefined, maxLength = 300): string {
    return this.clean(field, raw, { maxLength, keepsLines: false });
  }

  paragraph(field: string, raw: string | undefined): string {
    return this.clean(field, raw, { maxLength: 8000, keepsLines: true });
  }

  list(field: string, raw: readonly string[] | undefined, maxItems = 60): string[] {
    const lines = (raw ?? [])
      .map((item) => this.line(field, item))
      .filter((item) => item !== '' && !isPlaceholder(item));
    return [...new Set(lines)].slice(0, maxItems);
  }

  private clean(
    field: string,
    raw: string | undefined,
    options: { maxLength: number; keepsLines: boolean },
  ): string {
    if (raw === undefined || raw === '') return '';
    if (CELL_ERROR.test(raw.trim())) {
      this.note('cell-error', field);
      return '';
    }
    const shown = LINK_FORMULA.exec(raw.trim())?.[1];
    if (shown !== undefined) this.note('markup-removed', field);
    const { text, repairs } = plainText(shown ?? raw, options);
    for (const repair of repairs) this.note(repair, field);
    return text;
  }
}

/** Words that people put where nothing is known. */
export function isPlaceholder(text: string): boolean {
  return /^(?:n\/?a|none|null|nil|undefined|unknown|tbd|not available|not specified|-+|\?+|\.)$/i.test(text);
}
