/** Names of code systems and of Cairn's own extensions in FHIR R4. */

const CAIRN = 'https://cairn.example/fhir';

/** Ours: what FHIR has no place for. */
export function extensionUrl(name: string): string {
  return `${CAIRN}/StructureDefinition/${name}`;
}

/** Code systems of Cairn's own vocabulary, `need`, `life-area`, `support-type`. */
export function codeSystem(name: string): string {
  return `${CAIRN}/CodeSystem/${name}`;
}

/** Systems of the ids that Cairn gives its own records, one for each kind. */
export function idSystem(kind: string): string {
  return `${CAIRN}/id/${kind}`;
}

export const SYSTEM = {
  actCode: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
  actReason: 'http://terminology.hl7.org/CodeSystem/v3-ActReason',
  confidentiality: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality',
  participationType: 'http://terminology.hl7.org/CodeSystem/v3-ParticipationType',
  consentScope: 'http://terminology.hl7.org/CodeSystem/consentscope',
  dataAbsentReason: 'http://terminology.hl7.org/CodeSystem/data-absent-reason',
  observationCategory: 'http://terminology.hl7.org/CodeSystem/observation-category',
  taskCode: 'http://hl7.org/fhir/CodeSystem/task-code',
  loinc: 'http://loinc.org',
  languages: 'urn:ietf:bcp:47',
} as const;
