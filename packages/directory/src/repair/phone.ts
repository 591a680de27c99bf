import type { Phone } from '@cairn/domain';

export interface ReadPhone {
  readonly number: string;
  readonly extension?: string;
  /** Said in the text itself: "(fax)", "TTY". */
  readonly type?: Phone['type'];
  /** The number as the list writes it when letters stand for digits. */
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

/** Reads every number in a phone cell. An empty list means that nothing in it can be dialled. */
export function readPhones(raw: string): ReadPhone[] {
  const text = raw.normalize('NFKC').trim();
  if (!/\d/.test(text)) return [];
  const digits = text.replace(/\D/g, '');
  if (SHORT_CODE.test(digits) && digits.length >= text.replace(/[\s-]/g, '').length)
    return [{ number: digits }];
  const vanity = readVanity(text);
  if (vanity !== undefined) return [vanity];
  const found: ReadPhone[] = [];
  const matches = [...text.matchAll(NUMBER)];
  matches.forEach((match, index) => {
    const end = match.index + match[0].length;
    const after = text.slice(end, matches[index + 1]?.index ?? text.length);
    const before = text.slice(
      index === 0 ? 0 : (matches[index - 1]?.index ?? 0) + (matches[index - 1]?.[0].length ?? 0),
      match.index,
    );
    const number = formatNumber(match[0]);
    if (number === undefined) return;
    const extension = EXTENSION.exec(after)?.[1];
    const type = typeInWords(`${before} ${after}`);
    found.push({
      number,
      ...(extension === undefined ? {} : { extension }),
      ...(type === undefined ? {} : { type }),
    });
  });
  if (found.length > 0) return found;
  return readLoose(text, digits);
}

function readLoose(text: string, digits: string): ReadPhone[] {
  if (digits.length === 10 || (digits.length === 11 && digits.startsWith('1'))) {
    const number = formatNumber(digits);
    // Area codes 0xx and 1xx do not exist, but invented and foreign numbers look like that.
    return number === undefined ? [] : [{ number }];
  }
  if (/^\s*\d{3}[\s.-]?\d{4}\s*$/.test(text)) {
    return [{ number: `${digits.slice(0, 3)}-${digits.slice(3)}`, finding: 'phone-area-code-missing' }];
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
