import { REPAIRED_BYTE_MARK } from '../source/decode-text.ts';
import { decodeEntities } from './entities.ts';
import { repairMojibake } from './mojibake.ts';

/** What had to be done to a text. Plain tidying of blanks is not a repair. */
export type TextRepair =
  | 'markup-removed'
  | 'mojibake-repaired'
  | 'invisible-removed'
  | 'bytes-repaired'
  | 'letters-lost'
  | 'text-shortened';

export interface PlainText {
  readonly text: string;
  readonly repairs: readonly TextRepair[];
}

export interface PlainTextOptions {
  readonly maxLength: number;
  /** Keep line breaks, at most one empty line in a row. */
  readonly keepsLines: boolean;
}

const NOTHING: PlainText = { text: '', repairs: [] };
const ORDINARY = /^[\x20-\x7E\u00A1-\u00AC\u00AE-\u024F\u2018-\u201D\u2013\u2014\u2026]*$/;
const MARKUP = /[<&*_`#[\]]/;
/** Control characters, bidirectional controls, zero-width characters (not the joiners, which some scripts need), noncharacters. */
/** Half of a character pair, which no font can show and no encoder can write. */
const HALF_PAIR = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const INVISIBLE =
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFDD0-\uFDEF\uFEFF\uFFF9-\uFFFB\uFFFE\uFFFF]/g;

/** Turns whatever a list holds in a text field into plain text. The result never holds a tag. */
export function plainText(raw: string, options: PlainTextOptions): PlainText {
  if (raw === '') return NOTHING;
  if (
    raw.length <= options.maxLength &&
    !MARKUP.test(raw) &&
    ORDINARY.test(raw) &&
    !raw.includes('  ') &&
    !/[ÂÃâðï]/.test(raw)
  ) {
    return { text: raw.trim(), repairs: [] };
  }
  const repairs: TextRepair[] = [];
  let text = raw;
  if (text.includes(REPAIRED_BYTE_MARK)) {
    text = text.replaceAll(REPAIRED_BYTE_MARK, '');
    repairs.push('bytes-repaired');
  }
  if (text.length > options.maxLength * 4) text = text.slice(0, options.maxLength * 4);
  const mended = repairMojibake(text);
  if (mended !== text) repairs.push('mojibake-repaired');
  text = mended;
  if (text.includes('\uFFFD')) repairs.push('letters-lost');
  const visible = removeInvisible(text);
  if (visible !== text) repairs.push('invisible-removed');
  const bare = removeMarkup(visible);
  if (bare !== visible) repairs.push('markup-removed');
  text = tidyBlanks(bare, options.keepsLines);
  if (text.length > options.maxLength) {
    text = `${text.slice(0, options.maxLength - 1).trimEnd()}…`;
    repairs.push('text-shortened');
  }
  return { text, repairs };
}

/** Tags, comments, scripts and Markdown marks go; the words between them stay. */
function removeMarkup(raw: string): string {
  if (!MARKUP.test(raw)) return raw;
  // Entities can hide tags, tags can hide entities, and taking one thing away can join two others, so this
  // goes on until nothing changes. The last step of `removeTags` leaves nothing that could open a tag.
  let text = raw;
  for (let pass = 0; pass < 5; pass += 1) {
    const before = text;
    text = removeMarkdown(removeInvisible(decodeEntities(removeTags(text))));
    if (text === before) break;
  }
  return removeTags(text);
}

function removeMarkdown(text: string): string {
  return text
    .replace(/!?\[([^\]\n]{0,300})\]\((?:[^()\s]{0,500})(?:\s+"[^"\n]{0,200}")?\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^\n]{1,500}?\S)\1/g, '$2')
    .replace(/(^|\n)[ \t]{0,3}#{1,6}[ \t]+/g, '$1')
    .replace(/`{1,3}([^`\n]{1,300})`{1,3}/g, '$1');
}

function removeInvisible(text: string): string {
  // A word processor breaks a line or a page inside a cell with these.
  return text
    .replace(/[\u000B\u000C]/g, '\n')
    .replace(INVISIBLE, '')
    .replace(HALF_PAIR, '');
}

function removeTags(text: string): string {
  if (!text.includes('<')) return text;
  return text
    .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .replace(/<(script|style|template|iframe|noscript)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replace(/<((?:https?:\/\/|mailto:)?[^\s<>@]{1,200}@[^\s<>]{1,200}|https?:\/\/[^\s<>]{1,500})>/gi, '$1')
    .replace(/<\/?(?:p|div|br|li|ul|ol|tr|h[1-6])\b[^>]*>/gi, '\n')
    .replace(/<[a-z/!?][^<>]*>/gi, '')
    .replace(/<\/?[a-z][a-z0-9]*\s[^<>]*=[^<>]*$/i, '')
    .replace(/<+(?=[a-z/!?])/gi, '');
}

function tidyBlanks(text: string, keepsLines: boolean): string {
  const spaced = text
    .replace(/[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+/g, ' ')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n');
  if (!keepsLines) return spaced.replace(/\s+/g, ' ').trim();
  return spaced
    .replace(/ {2,}/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
