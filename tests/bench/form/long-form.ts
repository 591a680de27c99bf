const BASE = 'http://hl7.org/fhir/StructureDefinition/';
const WORDS = ['Hardly', 'Some days', 'Most days', 'Every day'];

/** A form in sections of twenty questions, every fifth under a condition; scored: with a total over all of them. */
export function longForm(items: number, isScored: boolean): object {
  const answerOption = WORDS.map((display, valueDecimal) => ({
    extension: [{ url: `${BASE}ordinalValue`, valueDecimal }],
    valueCoding: { system: 'https://forms.example/often', code: `o${valueDecimal}`, display },
  }));
  const question = (at: number): object => ({
    linkId: `q${at}`,
    text: `Question ${at + 1}: how often was this so for you in the last month?`,
    type: at % 7 === 6 ? 'string' : 'choice',
    ...(at % 7 === 6 ? {} : { answerOption }),
    ...(at % 5 === 4
      ? { enableWhen: [{ question: `q${at - 1}`, operator: 'exists', answerBoolean: false }] }
      : {}),
  });
  const sections = Array.from({ length: Math.ceil(items / 20) }, (_, section) => ({
    linkId: `section-${section}`,
    text: `Section ${section + 1}`,
    type: 'group',
    item: Array.from({ length: Math.min(20, items - section * 20) }, (__, at) => question(section * 20 + at)),
  }));
  const total = {
    linkId: 'total',
    text: 'Total',
    type: 'decimal',
    readOnly: true,
    extension: [
      {
        url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
        valueExpression: {
          language: 'text/fhirpath',
          expression: '%resource.repeat(item).answer.value.ordinal().sum()',
        },
      },
    ],
  };
  return {
    resourceType: 'Questionnaire',
    url: 'https://forms.example/Questionnaire/long',
    version: '1',
    id: 'long',
    status: 'active',
    title: 'A long form',
    item: isScored ? [...sections, total] : sections,
  };
}
