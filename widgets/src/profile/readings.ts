import { readResponse, type PlaceKey } from '@cairn/domain/assessment';
import { isJson, type AnswerValue, type Form } from '@cairn/domain/instrument';
import type { Result } from '@cairn/domain';

/** The answers of one time. */
export interface Reading {
  /** `YYYY-MM-DD`. */
  readonly on: string;
  /** Version of the form and hash of its words: readings with other ones are not compared. */
  readonly instrument: string;
  readonly valuesAt: (key: PlaceKey) => readonly AnswerValue[];
}

/** Reads a FHIR QuestionnaireResponse to the form. */
export function readReading(form: Form, response: unknown): Result<Reading> {
  const read = readResponse(form, response);
  if (!read.ok) return read;
  const { entries } = read.value.assessment;
  const json = isJson(response) ? response : {};
  const authored = typeof json['authored'] === 'string' ? json['authored'] : '';
  const canonical = typeof json['questionnaire'] === 'string' ? json['questionnaire'] : form.url;
  // The words of a published instrument are part of the measure; our own may be read in either language.
  const words = form.wordings.length === 0 ? '' : JSON.stringify(json['extension'] ?? '');
  return {
    ok: true,
    value: {
      on: authored.slice(0, 10),
      instrument: `${canonical} ${words}`,
      valuesAt: (key) => {
        const entry = entries.get(key);
        return entry?.kind === 'answered' ? entry.values : [];
      },
    },
  };
}

/** Oldest first. */
export function inOrder(readings: readonly Reading[]): readonly Reading[] {
  return readings.toSorted((one, other) => one.on.localeCompare(other.on));
}
