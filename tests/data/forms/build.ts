// Short ways to write FHIR R4 Questionnaires. All words in the forms of this folder are invented.

export type Json = Record<string, unknown>;

export const BASE = 'http://hl7.org/fhir/StructureDefinition/';
export const SDC = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-';
const CONTROLS = 'http://hl7.org/fhir/questionnaire-item-control';

export const form = (id: string, item: readonly Json[], more: Json = {}): Json => ({
  resourceType: 'Questionnaire',
  id,
  url: `https://forms.example/Questionnaire/${id}`,
  version: '1.0.0',
  title: `Form ${id}`,
  status: 'active',
  subjectType: ['Patient'],
  item,
  ...more,
});

export const item = (linkId: string, type: string, more: Json = {}): Json => ({
  linkId,
  text: `Question ${linkId}`,
  type,
  ...more,
});

export const group = (linkId: string, items: readonly Json[], more: Json = {}): Json =>
  item(linkId, 'group', { item: items, ...more });

export const extend = (...extension: readonly Json[]): Json => ({ extension });

export const flag = (name: string): Json => ({ url: BASE + name, valueBoolean: true });

export const fhirPath = (url: string, expression: string, name?: string): Json => ({
  url,
  valueExpression: { ...(name === undefined ? {} : { name }), language: 'text/fhirpath', expression },
});

export const calculated = (expression: string): Json => fhirPath(`${SDC}calculatedExpression`, expression);
export const enabledBy = (expression: string): Json => fhirPath(`${SDC}enableWhenExpression`, expression);
export const variable = (name: string, expression: string): Json =>
  fhirPath(`${BASE}variable`, expression, name);

export const total = (linkId: string, expression: string, type = 'decimal', ...more: readonly Json[]): Json =>
  item(linkId, type, { readOnly: true, ...extend(calculated(expression), ...more) });

export const control = (code: string): Json => ({
  url: `${BASE}questionnaire-itemControl`,
  valueCodeableConcept: { coding: [{ system: CONTROLS, code }] },
});

export const weight = (name: 'itemWeight' | 'ordinalValue', valueDecimal: number): Json => ({
  url: BASE + name,
  valueDecimal,
});

export const coding = (code: string, display = code, system = 'urn:example:codes'): Json => ({
  system,
  code,
  display,
});

/** Options worth 0, 1, 2 ... points: the weight stands beside the coding, in it, or in both. */
export const scale = (
  words: readonly string[],
  on: 'option' | 'coding' | 'both' = 'option',
  name: 'itemWeight' | 'ordinalValue' = 'ordinalValue',
): readonly Json[] =>
  words.map((word, points) => ({
    ...(on === 'coding' ? {} : extend(weight(name, points))),
    valueCoding: {
      ...(on === 'option' ? {} : extend(weight(name, points))),
      ...coding(`c${points}`, word),
    },
  }));

export const OFTEN: readonly string[] = ['Hardly', 'Some days', 'Most days', 'Every day'];

export const choices = (linkIds: readonly string[], answerOption: readonly Json[], more: Json = {}): Json[] =>
  linkIds.map((linkId) => item(linkId, 'choice', { answerOption, ...more }));

export const when = (question: string, operator: string, answer: Json): Json => ({
  question,
  operator,
  ...answer,
});

export const translated = (key: string, text: string, others: Readonly<Record<string, string>>): Json => ({
  [key]: text,
  [`_${key}`]: extend(
    ...Object.entries(others).map(([lang, content]) => ({
      url: `${BASE}translation`,
      extension: [
        { url: 'lang', valueCode: lang },
        { url: 'content', valueString: content },
      ],
    })),
  ),
});

export const ids = (prefix: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${prefix}${at + 1}`);

/** What has to come out of a form. */
export interface Sample {
  readonly json: Json;
  readonly terminology?: readonly Json[];
  readonly outcome: 'completes' | 'stays-open' | 'refused';
  /** Codes of the gaps beside notes, each once. */
  readonly gaps?: readonly string[];
}

export const completes = (json: Json, terminology?: readonly Json[]): Sample => ({
  json,
  outcome: 'completes',
  ...(terminology === undefined ? {} : { terminology }),
});
export const staysOpen = (json: Json, ...gaps: readonly string[]): Sample => ({
  json,
  outcome: 'stays-open',
  gaps,
});
export const refused = (json: Json, ...gaps: readonly string[]): Sample => ({
  json,
  outcome: 'refused',
  gaps,
});
