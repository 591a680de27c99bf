import { EXTENSION } from '../instrument/extension-urls.ts';
import { isJson } from '../instrument/r4.ts';
import type { Json } from '../instrument/r4.ts';
import { inLanguage } from '../instrument/words.ts';
import type { Assessment } from './assessment.ts';
import type { Examination } from './examine.ts';

export interface ResponseDetails {
  /** ISO 8601 with offset. */
  readonly authored: string;
  /** `stopped` is for a person who chose to end; `completed` is given only where nothing stands in the way. */
  readonly wish: 'in-progress' | 'completed' | 'stopped';
  readonly id?: string;
  /** FHIR references or identifiers, where an agency has them. A widget has none and leaves them out. */
  readonly subject?: Json;
  readonly author?: Json;
  readonly source?: Json;
  /** Digest of `wordingOf(form, language)`, for forms that carry no wording mark. */
  readonly wordingHash?: string;
  /** How the answers came: the person alone, or a peer asking. */
  readonly mode?: 'self' | 'interview';
}

/** The assessment as a FHIR R4 QuestionnaireResponse. */
export function writeResponse(
  assessment: Assessment,
  examination: Examination,
  details: ResponseDetails,
): Json {
  const { form, language } = assessment;
  const { items } = examination.responseItems;
  const isHeldBack = details.wish === 'completed' && !examination.isComplete;
  const extension = [...modeExtension(details.mode), ...wordingExtension(assessment, details.wordingHash)];
  const title = inLanguage(form.title, language);
  return plainTexts({
    resourceType: 'QuestionnaireResponse',
    ...(details.id === undefined ? {} : { id: details.id }),
    language,
    ...(extension.length === 0 ? {} : { extension }),
    ...(form.url === ''
      ? {}
      : { questionnaire: form.version === '' ? form.url : `${form.url}|${form.version}` }),
    ...(form.url === '' || title.trim() === ''
      ? {}
      : { _questionnaire: { extension: [{ url: EXTENSION.display, valueString: title }] } }),
    status: isHeldBack ? 'in-progress' : details.wish,
    ...(details.subject === undefined ? {} : { subject: details.subject }),
    authored: details.authored,
    ...(details.author === undefined ? {} : { author: details.author }),
    ...(details.source === undefined ? {} : { source: details.source }),
    ...(items.length === 0 ? {} : { item: items }),
  });
}

/**
 * R4 knows no white space in texts but blanks, tabs and new lines, and no control signs. Text that was pasted often
 * brings blanks that do not break.
 */
function plainTexts<T>(value: T): T;
function plainTexts(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/(?![ \t\r\n])[\s\p{Cc}]/gu, ' ');
  if (Array.isArray(value)) return value.map((each: unknown) => plainTexts(each));
  if (!isJson(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, plainTexts(held)]));
}

const MODES = {
  self: { code: 'self', display: 'Self-administered' },
  interview: { code: 'interview', display: 'Interview' },
} as const;

function modeExtension(mode: 'self' | 'interview' | undefined): readonly Json[] {
  return mode === undefined
    ? []
    : [{ url: EXTENSION.completionMode, valueCodeableConcept: { text: MODES[mode].display } }];
}

/** Which words the person saw: of an added instrument its mark, of any other form the hash that the caller made. */
function wordingExtension({ form, language }: Assessment, hash: string | undefined): readonly Json[] {
  const mark = form.wordings.find((each) => each.language === language) ?? form.wordings[0];
  const sha256 = mark?.sha256 ?? hash;
  if (sha256 === undefined) return [];
  const vouched = mark?.vouchedBy === undefined ? [] : [{ url: 'vouchedBy', valueString: mark.vouchedBy }];
  const parts = [
    { url: 'language', valueCode: mark?.language ?? language },
    { url: 'sha256', valueString: sha256 },
  ];
  return [{ url: EXTENSION.wordingHash, extension: [...parts, ...vouched] }];
}
