import { fail, succeed, type Result } from '@cairn/domain';
import { canonicalJson } from '@cairn/domain/plan';
import type { Digest } from '@cairn/domain/wording';

/** What a person takes along from a journey: answers and plan, each in its own open format. */
export interface JourneyContent {
  /** A FHIR R4 QuestionnaireResponse. */
  readonly checkIn?: unknown;
  /** A plan file. */
  readonly plan?: unknown;
}

const FORMAT = 'cairn-journey';
const VERSION = 1;
/** Nothing that we write lies deeper; what does would exhaust whoever walks through it. */
const DEEPEST = 64;
const NOT_OURS = {
  code: 'not-a-journey-file',
  message: 'This file holds no journey. Look for another one.',
} as const;

/** The file of version 1, which data/schemas/journey-file.schema.json describes. */
export async function writeJourneyFile(
  content: JourneyContent,
  writtenAt: string,
  digest: Digest,
): Promise<object> {
  // Through JSON, so that what is counted and summed is what is written.
  const body = JSON.parse(JSON.stringify(content)) as JourneyContent;
  const checksum = `sha256:${await digest(canonicalJson(body))}`;
  return { format: FORMAT, version: VERSION, writtenAt, counts: countsOf(body), checksum, body };
}

/**
 * Opens a journey file, and also a plan or answers that were saved alone. What is inside is read by the parts
 * themselves, each with its own checks.
 */
export async function readJourneyFile(json: unknown, digest: Digest): Promise<Result<JourneyContent>> {
  if (field(json, 'format') === 'cairn-plan') return succeed({ plan: json });
  if (field(json, 'resourceType') === 'QuestionnaireResponse') return succeed({ checkIn: json });
  const version = field(json, 'version');
  if (field(json, 'format') !== FORMAT || typeof version !== 'number') return fail(NOT_OURS);
  if (version > VERSION)
    return fail({ code: 'newer-version', message: 'This file was made by a newer Cairn. Open it there.' });
  const body = field(json, 'body');
  if (!isShallow(json, DEEPEST)) return fail(NOT_OURS);
  const content = contentOf(body);
  if (
    field(json, 'checksum') !== `sha256:${await digest(canonicalJson(body))}` ||
    canonicalJson(field(json, 'counts')) !== canonicalJson(countsOf(content))
  )
    return fail({ code: 'checksum-differs', message: 'This file was changed on its way. Ask for it again.' });
  return succeed(content);
}

function contentOf(body: unknown): JourneyContent {
  const [checkIn, plan] = [field(body, 'checkIn'), field(body, 'plan')];
  return { ...(checkIn === undefined ? {} : { checkIn }), ...(plan === undefined ? {} : { plan }) };
}

function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((each) => isShallow(each, levels - 1));
}

function countsOf(content: JourneyContent): { readonly parts: number; readonly answers: number } {
  return { parts: Object.keys(content).length, answers: answersIn(content.checkIn) };
}

function answersIn(place: unknown): number {
  const items = field(place, 'item');
  if (!Array.isArray(items)) return 0;
  return items.reduce<number>(
    (sum, item) => sum + (field(item, 'answer') === undefined ? 0 : 1) + answersIn(item),
    0,
  );
}

function field(json: unknown, name: string): unknown {
  return typeof json === 'object' && json !== null && Object.hasOwn(json, name)
    ? Reflect.get(json, name)
    : undefined;
}
