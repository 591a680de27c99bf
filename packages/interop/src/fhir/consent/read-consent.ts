import { fail, succeed, type Result } from '@cairn/domain';
import { consentShape, type Consent } from '@cairn/domain/consent';
import { isJson, type Json } from '@cairn/domain';
import { type FhirReader } from '../base/fhir-reader.ts';

const LISTS = ['information', 'recipients', 'purposes', 'statementsShown', 'participants'] as const;

/** A consent that Cairn wrote. Another system's consent lacks the words that 2.31 asks for and is not relied on. */
export function readConsent(consent: FhirReader): Result<Consent> {
  const terms = consent.extension('consent-terms', LISTS);
  if (terms === undefined)
    return fail({
      code: 'consent-of-elsewhere',
      message:
        'This consent was written elsewhere. Ask for the signed form, or make a new one with the person.',
    });
  for (const key of Object.keys(consent.json)) consent.take(key);
  const read = consentShape.read(isJson(terms) ? withParticipants(terms) : terms, 'Consent');
  return read.ok
    ? succeed(read.value)
    : fail({
        code: 'consent-not-understood',
        message: `This consent cannot be read: ${read.at} should be ${read.expected}. Nothing is disclosed under it.`,
      });
}

/** Only intermediaries have participants, and a list of none cannot be written in FHIR. */
function withParticipants(terms: Json): Json {
  const given = Array.isArray(terms['recipients']) ? terms['recipients'].filter(isJson) : [];
  const recipients = given.map((each) =>
    each['kind'] === 'intermediary' ? { participants: [], ...each } : each,
  );
  const { participants: _, ...rest } = terms;
  return { ...rest, recipients };
}
