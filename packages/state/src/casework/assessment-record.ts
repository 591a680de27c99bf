import { fail, succeed, type Result } from '@cairn/domain';

/** A filled-in instrument of one person, as the FHIR QuestionnaireResponse that the form wrote. */
export interface AssessmentRecord {
  readonly id: string;
  readonly personId: string;
  /** Canonical address of the form, without its version. */
  readonly instrument: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly status: 'completed' | 'in-progress';
  readonly response: object;
}

export function parseAssessmentRecord(value: unknown): Result<AssessmentRecord> {
  const held =
    typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  const { id, personId, instrument, on, status, response } = held;
  const isWhole =
    typeof id === 'string' &&
    typeof personId === 'string' &&
    typeof instrument === 'string' &&
    typeof on === 'string' &&
    (status === 'completed' || status === 'in-progress') &&
    typeof response === 'object' &&
    response !== null;
  return isWhole
    ? succeed({ id, personId, instrument, on, status, response })
    : fail({ code: 'not-an-assessment', message: 'This is no filled-in form.' });
}
