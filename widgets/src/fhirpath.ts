// What computes a form's expressions, as a part of its own: most forms carry none.
export { examine } from '@cairn/domain/assessment';
export { fhirPath } from '@cairn/domain/fhirpath';
