import { fail, succeed, type Result } from '@cairn/domain';

/** What a person takes along from a journey: answers and plan, each in its own open format. */
export interface JourneyContent {
  /** A FHIR R4 QuestionnaireResponse. */
  readonly checkIn?: unknown;
  /** A plan file. */
  readonly plan?: unknown;
}

const FORMAT = 'cairn-journey';
const VERSION = 1;

export function writeJourneyFile(content: JourneyContent, writtenAt: string): object {
  return { format: FORMAT, version: VERSION, writtenAt, ...content };
}

/**
 * Opens a journey file, and also a plan or answers that were saved alone. What is inside is read by the parts
 * themselves, each with its own checks.
 */
export function readJourneyFile(json: unknown): Result<JourneyContent> {
  const field = (name: string): unknown =>
    typeof json === 'object' && json !== null && Object.hasOwn(json, name)
      ? Reflect.get(json, name)
      : undefined;
  if (field('format') === 'cairn-plan') return succeed({ plan: json });
  if (field('resourceType') === 'QuestionnaireResponse') return succeed({ checkIn: json });
  if (field('format') !== FORMAT || field('version') !== VERSION)
    return fail({ code: 'not-a-journey-file', message: 'This file holds no journey. Look for another one.' });
  const [checkIn, plan] = [field('checkIn'), field('plan')];
  return succeed({ ...(checkIn === undefined ? {} : { checkIn }), ...(plan === undefined ? {} : { plan }) });
}
