import type { Phone } from '@cairn/domain';

export interface ReadPhone {
  readonly number: string;
  readonly extension?: string;
  /** Said in the text itself: "(fax)", "TTY". */
  readonly type?: Phone['type'];
  /** What the list writes around the number, or the number as it writes it when letters stand for digits. */
  readonly label?: string;
  readonly finding?: 'phone-area-code-missing' | 'phone-foreign-form';
}

const KEYS = ['2abc', '3def', '4ghi', '5jkl', '6mno', '7pqrs', '8tuv', '9wxyz'];
const KEYPAD = new Map(
  KEYS.flatMap((key) => Array.from(key.slice(1), (letter): [string, string] => [letter, key.slice(0, 1)])),
);

const EXTENSION =
  /(?:,?\s*(?:ext(?:ension)?|x|extensi[oó]n)\.?\s*:?\s*|\s*[,;]\s*opt(?:ion)?\.?\s*|#\s*)(\d{1,7})\b/i;
/** NANP numbers (area code and exchange start with 2 to 9), or a number that says its country. */
const NUMBER =
  /\+\s*\d[\d\s().-]{6,20}\d|(?:\+?1[\s.-]*)?\(?\b[2-9]\d{2}\)?[\s./-]*[2-9]\d{2}[\s.-]*\d{4}(?!\d)/g;
const SHORT_CODE = /^(?:211|311|411|511|711|811|911|988|\d{5,6})$/;

/** "TTY 711" and "711 relay" behind another number. */
const RELAY =
  /[\s,;/(]*(?:\b(?:tty|tdd|relay|dial|use)\b[\s/:-]*)*(?:\b(?:tty|tdd|relay)\b[\s/:-]*711\b|\b711\b\s*(?:for\s+)?(?:tty|tdd|relay)\b)(?:\s*relay)?\s*\)?/i;
/** "555-555-0106 / 0107": the last four digits of a second number. */
const OTHER_END = /^\s*(?:\/|or\b|&)\s*(\d{4})(?![\d-])/i;

/** "Text HOME to 741741": five or six digits are dialled by a message only. */
const TEXT_TO = /\b(?:text|txt|sms|env[ií]a|env[ií]e|manda|mande)\b[^\d\n]{0,40}(?<!\d)(\d{5,6})(?![\d-])/i;
/** "Call 988, press 1" */
const SERVICE_CODE = /(?<![\d.#-]|\bext\.? ?|\bx)(988|9-8-8|[2-8]11|911|[2-9]-1-1)(?![\d]|[.-]\d)/i;
/** Words that say no more than that a number follows. */
const BARE_WORDS =
  /\b(?:phone|telephone|tel[eé]fono|tel|call|dial|llam[ae]|office|main|cell|mobile|voice|local|toll|free|fax|tty|tdd|ph|or|and|at|o|y|al)\b/gi;

/** Reads every number in a phone cell. An empty list means that nothing in it can be dialled. */
export function readPhones(raw: string): ReadPhone[] {
  const text = raw.normalize('NFKC').trim();
  if (!/\d/.test(text)) return [];
  const rest = text.replace(RELAY, ' ').trim();
  // The number in front of "TTY 711" is one to speak on.
  if (rest !== text && /\d{4}/.test(rest)) return [...readPhones(rest), { number: '711', type: 'tty' }];
  const digits = text.replace(/\D/g, '');
  if (SHORT_CODE.test(digits) && digits.length >= text.replace(/[\s-]/g, '').length)
    return [{ number: digits }];
  const vanity = readVanity(text);
  if (vanity !== undefined) return [vanity];
  const matches = [...text.matchAll(NUMBER)];
  const gaps = [0, ...matches.map(endOf)].map((from, index) => text.slice(from, matches[index]?.index));
  const isNamedInFront = /\p{L}{2}/u.test(gaps[0] ?? '');
  const found = matches.flatMap((match, index): ReadPhone[] => {
    const number = formatNumber(match[0]);
    if (number === undefined) return [];
    const gap = gaps[index + 1] ?? '';
    const other = OTHER_END.exec(gap)?.[1];
    const behind = other === undefined ? gap : gap.replace(OTHER_END, '');
    const isLast = index === matches.length - 1;
    const before = index === 0 ? gaps[0] : shareWords(gaps[index] ?? '', isNamedInFront).next;
    const words = `${before} ${isLast ? behind : shareWords(behind, isNamedInFront).last}`;
    const read = { number, ...extensionIn(behind), ...typeIn(words), ...labelIn(words) };
    return other === undefined ? [read] : [read, { ...read, number: `${number.slice(0, -4)}${other}` }];
  });
  if (found.length > 0) return found;
  return readLoose(text, digits);
}

function endOf(match: RegExpMatchArray): number {
  return (match.index ?? 0) + match[0].length;
}

/** Words between two numbers: up to the last separator they belong to the last number, then to the next. */
function shareWords(
  words: string,
  isNamedInFront: boolean,
): { readonly last: string; readonly next: string } {
  const cut = Math.max(...[';', ',', '/', '|', '\n'].map((mark) => words.lastIndexOf(mark)));
  if (cut >= 0) return { last: words.slice(0, cut), next: words.slice(cut + 1) };
  return isNamedInFront ? { last: '', next: words } : { last: words, next: '' };
}

function extensionIn(words: string): Pick<ReadPhone, 'extension'> {
  const extension = EXTENSION.exec(words)?.[1];
  return extension === undefined ? {} : { extension };
}

function typeIn(words: string): Pick<ReadPhone, 'type'> {
  const type = typeInWords(words);
  return type === undefined ? {} : { type };
}

/** "after 5 pm", "ask for Ana": what is said beside a number goes along with it. */
function labelIn(words: string): Pick<ReadPhone, 'label'> {
  const said = words
    .replace(EXTENSION, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:/|.)\]-]+|[\s,;:/|.([-]+$/g, '')
    .replace(/^\((.*)\)$/, '$1')
    .replace(/^(?:call|phone|tel[eé]fono|tel)\b[\s:;,.-]*/i, '')
    .trim();
  return /\p{L}{2}/u.test(said.replace(BARE_WORDS, '')) ? { label: said } : {};
}

function readLoose(text: string, digits: string): ReadPhone[] {
  if (digits.length === 10 || (digits.length === 11 && digits.startsWith('1'))) {
    const number = formatNumber(digits);
    // Area codes 0xx and 1xx do not exist, but invented and foreign numbers look like that.
    return number === undefined ? [] : [{ number }];
  }
  const textTo = TEXT_TO.exec(text)?.[1];
  const service = SERVICE_CODE.exec(text)?.[1]?.replace(/\D/g, '');
  if (textTo !== undefined || service !== undefined)
    return [
      ...(service === undefined
        ? []
        : [{ number: service, ...(textTo === undefined ? { label: text } : {}) }]),
      ...(textTo === undefined ? [] : [{ number: textTo, type: 'text' as const, label: text }]),
    ];
  const local = /(?<![\d.-])(\d{3})[\s.-]?(\d{4})(?![\d-])/.exec(text);
  if (local && digits.length - local[0].replace(/\D/g, '').length <= 7 && !/[.]\d.*e\+/i.test(text)) {
    const words = text.replace(local[0], ' ');
    return [
      {
        number: `${local[1]}-${local[2]}`,
        ...extensionIn(words),
        ...typeIn(words),
        ...labelIn(words.trim()),
        finding: 'phone-area-code-missing',
      },
    ];
  }
  if (/^[+\d\s().-]+$/.test(text) && digits.length >= 8 && digits.length <= 15) {
    return [{ number: text.replace(/\s+/g, ' '), finding: 'phone-foreign-form' }];
  }
  return [];
}

function readVanity(text: string): ReadPhone | undefined {
  const match =
    /^(?:1[\s.-]*)?\(?(8\d\d|[2-9]\d\d)\)?[\s.-]*((?=[\d\s-]*[A-Z])[A-Z0-9](?:[\s.-]?[A-Z0-9]){6,11})$/.exec(
      text,
    );
  if (match === null) return undefined;
  const letters = (match[2] ?? '').replace(/[^A-Z0-9]/g, '');
  const digits = Array.from(letters.toLowerCase(), (char) => KEYPAD.get(char) ?? char)
    .join('')
    .slice(0, 7);
  if (!/^\d{7}$/.test(digits)) return undefined;
  return { number: `${match[1]}-${digits.slice(0, 3)}-${digits.slice(3)}`, label: text };
}

function formatNumber(raw: string): string | undefined {
  const digits = raw.replace(/\D/g, '');
  const national = digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits;
  if (raw.trim().startsWith('+') && !digits.startsWith('1')) {
    return digits.length >= 8 && digits.length <= 15
      ? `+${raw
          .trim()
          .slice(1)
          .replace(/[^\d]+/g, ' ')
          .trim()}`
      : undefined;
  }
  if (national.length !== 10 || /^(\d)\1{9}$/.test(national) || /^[01]/.test(national)) return undefined;
  return `${national.slice(0, 3)}-${national.slice(3, 6)}-${national.slice(6)}`;
}

/** The kind of line that words beside a number, or a type field, name. */
export function typeInWords(words: string): Phone['type'] | undefined {
  const text = words.toLowerCase();
  if (/\bfax/.test(text)) return 'fax';
  if (/\b(tty|tdd|ttd|textphone|text-?telephone|deaf)/.test(text)) return 'tty';
  if (/\b(hot ?line|crisis|help ?line|warm ?line)/.test(text)) return 'hotline';
  if (/\b(sms|text)\b/.test(text)) return 'text';
  if (/\b(voice|cell|mobile|phone|main|office|work|home|landline)\b/.test(text)) return 'voice';
  return undefined;
}
