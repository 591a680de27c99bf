import { wordTable } from '../text/word-table.ts';

// Names that lists use for languages, in English and in the language itself, to BCP 47 codes.
const NAMES: Readonly<Record<string, string>> = wordTable({
  english: 'en',
  ingles: 'en',
  inglés: 'en',
  eng: 'en',
  spanish: 'es',
  espanol: 'es',
  español: 'es',
  spa: 'es',
  castellano: 'es',
  french: 'fr',
  français: 'fr',
  fra: 'fr',
  fre: 'fr',
  german: 'de',
  deutsch: 'de',
  chinese: 'zh',
  mandarin: 'cmn',
  cantonese: 'yue',
  vietnamese: 'vi',
  korean: 'ko',
  japanese: 'ja',
  tagalog: 'tl',
  filipino: 'fil',
  russian: 'ru',
  ukrainian: 'uk',
  polish: 'pl',
  portuguese: 'pt',
  português: 'pt',
  italian: 'it',
  greek: 'el',
  arabic: 'ar',
  farsi: 'fa',
  persian: 'fa',
  dari: 'prs',
  pashto: 'ps',
  urdu: 'ur',
  hindi: 'hi',
  punjabi: 'pa',
  bengali: 'bn',
  gujarati: 'gu',
  tamil: 'ta',
  telugu: 'te',
  nepali: 'ne',
  burmese: 'my',
  karen: 'kar',
  khmer: 'km',
  cambodian: 'km',
  lao: 'lo',
  laotian: 'lo',
  thai: 'th',
  hmong: 'hmn',
  somali: 'so',
  swahili: 'sw',
  amharic: 'am',
  tigrinya: 'ti',
  oromo: 'om',
  yoruba: 'yo',
  igbo: 'ig',
  hausa: 'ha',
  twi: 'tw',
  wolof: 'wo',
  kinyarwanda: 'rw',
  'haitian creole': 'ht',
  haitian: 'ht',
  creole: 'ht',
  kreyol: 'ht',
  'cape verdean creole': 'kea',
  hebrew: 'he',
  yiddish: 'yi',
  armenian: 'hy',
  albanian: 'sq',
  romanian: 'ro',
  bosnian: 'bs',
  croatian: 'hr',
  serbian: 'sr',
  hungarian: 'hu',
  czech: 'cs',
  slovak: 'sk',
  bulgarian: 'bg',
  turkish: 'tr',
  kurdish: 'ku',
  chaldean: 'cld',
  navajo: 'nv',
  cherokee: 'chr',
  ojibwe: 'oj',
  samoan: 'sm',
  tongan: 'to',
  hawaiian: 'haw',
  chamorro: 'ch',
  marshallese: 'mh',
  indonesian: 'id',
  malay: 'ms',
  'american sign language': 'ase',
  'sign language': 'ase',
  asl: 'ase',
  ladino: 'lad',
  mixteco: 'mix',
  'k’iche’': 'quc',
  quiche: 'quc',
  mam: 'mam',
  qanjobal: 'kjb',
  dutch: 'nl',
  swedish: 'sv',
  norwegian: 'no',
  danish: 'da',
  finnish: 'fi',
  latin: 'la',
  welsh: 'cy',
  irish: 'ga',
  bilingual: '',
});

const CODES = new Set(Object.values(NAMES));

/** Reads language names or codes, several in one cell. What is not a language is returned as `unknown`. */
export function readLanguages(raw: string): {
  readonly codes: readonly string[];
  readonly unknown: readonly string[];
} {
  const codes: string[] = [];
  const unknown: string[] = [];
  for (const part of raw.split(/[,;/|&\n]|\band\b|\by\b/i)) {
    const name = part
      .replace(/\(.*?\)/g, ' ')
      .replace(/\b(speaking|language|spoken|only|interpreters?|available)\b/gi, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .toLowerCase();
    if (name === '') continue;
    const code = NAMES[name] ?? codeItself(name) ?? NAMES[name.split(' ')[0] ?? ''];
    if (code === undefined) unknown.push(part.trim());
    else if (code !== '' && !codes.includes(code)) codes.push(code);
  }
  return { codes, unknown };
}

function codeItself(name: string): string | undefined {
  const base = /^([a-z]{2,3})(?:[-_][a-z]{2,4})?$/.exec(name)?.[1];
  return base !== undefined && (CODES.has(base) || base.length === 2) ? base : undefined;
}
