import { fail, isSupportType, succeed, SUPPORT_TYPES, type Result, type SupportType } from '@cairn/domain';

/** One question to a pack. */
export interface Question {
  readonly q: string;
  readonly near?: string;
  readonly support?: readonly SupportType[];
}

/** A line that was read; the words are there even when something else in it is not right. */
export interface ReadQuestion {
  readonly q: string;
  readonly question: Result<Question>;
}

/** Reads a line such as { "q": "food", "near": "48201", "support": ["emotional"] }. `null` and "" say nothing. */
export function parseQuestion(line: string): ReadQuestion {
  const { q, near, support } = parseObject(line) ?? {};
  if (typeof q === 'string') return { q, question: readQuestion(q, near, support) };
  const message = 'this is not a question such as { "q": "food" }; { "q": "" } lists everything.';
  return { q: '', question: fail({ code: 'not-a-question', message }) };
}

function readQuestion(q: string, near: unknown, support: unknown): Result<Question> {
  const place = isAbsent(near) ? undefined : placeText(near);
  if (!isAbsent(near) && place === undefined) return fail(placeUnknown(JSON.stringify(near)));
  const types = isAbsent(support) ? succeed([]) : readSupport(Array.isArray(support) ? support : [support]);
  if (!types.ok) return types;
  return succeed({
    q,
    ...(place === undefined ? {} : { near: place }),
    ...(types.value.length === 0 ? {} : { support: types.value }),
  });
}

/** A place in words; a point may also come as [latitude, longitude] or with its two names. */
function placeText(near: unknown): string | undefined {
  if (typeof near === 'string') return near;
  // Written as a number, a ZIP code has lost the zeros in front.
  if (typeof near === 'number') return String(near).padStart(5, '0');
  if (typeof near !== 'object' || near === null) return undefined;
  const named: Readonly<Record<string, unknown>> = { ...near };
  const [latitude, longitude]: readonly unknown[] = Array.isArray(near)
    ? near
    : [named['latitude'] ?? named['lat'], named['longitude'] ?? named['lng'] ?? named['lon']];
  const isPoint = typeof latitude === 'number' && typeof longitude === 'number';
  return isPoint ? `${latitude},${longitude}` : undefined;
}

/** Reads kinds of support, alone or with commas between. */
export function readSupport(values: readonly unknown[]): Result<readonly SupportType[]> {
  const words = values.flatMap((value) => String(value).split(',')).map((word) => word.trim().toLowerCase());
  const unknown = words.find((word) => !isSupportType(word));
  if (unknown === undefined) return succeed(words.filter(isSupportType));
  return fail({
    code: 'support-unknown',
    message: `there is no kind of support "${unknown}". It is one or several of ${SUPPORT_TYPES.join(', ')}.`,
  });
}

export function placeUnknown(near: string): { readonly code: string; readonly message: string } {
  return {
    code: 'place-unknown',
    message: `no place is known for ${near}. Give a ZIP code, a town with its state ("Detroit, MI"), or "latitude,longitude".`,
  };
}

function isAbsent(value: unknown): value is undefined | null | '' {
  return value === undefined || value === null || value === '';
}

function parseObject(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    // The caller says which line is not a question.
    return undefined;
  }
}
