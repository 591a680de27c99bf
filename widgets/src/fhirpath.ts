// What reads forms that are no ordinary ones, names what cannot be done with them, and computes their expressions.
export { examine, prefill } from '@cairn/domain/assessment';
export { fhirPath } from '@cairn/domain/fhirpath';
export { parseQuestionnaire } from '@cairn/domain/instrument';
