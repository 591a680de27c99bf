import {
  BASE,
  OFTEN,
  SDC,
  calculated,
  choices,
  coding,
  completes,
  control,
  enabledBy,
  extend,
  fhirPath,
  flag,
  form,
  group,
  ids,
  item,
  scale,
  staysOpen,
  translated,
  variable,
  when,
} from './build.ts';
import type { Json, Sample } from './build.ts';

// The ways in which published forms are laid out, limited and worded.

const limit = (name: string, value: Json): Json => ({ url: BASE + name, ...value });
const rule = (key: string, expression: string, human: string): Json => ({
  url: `${BASE}targetConstraint`,
  extension: [
    { url: 'key', valueId: key },
    { url: 'severity', valueCode: 'error' },
    { url: 'human', valueString: human },
    { url: 'expression', valueExpression: { language: 'text/fhirpath', expression } },
  ],
});

const LANGUAGES = {
  fr: 'en français',
  it: 'in italiano',
  es: 'en español',
  pt: 'em português',
  en: 'in English',
};

export const worded: Readonly<Record<string, Sample>> = {
  'limits, patterns and rules': completes(
    form('limits', [
      item('short', 'string', { maxLength: 8, ...extend(limit('minLength', { valueInteger: 2 })) }),
      item('code', 'string', extend(limit('regex', { valueString: '[A-Z]{2}\\d{3}' }))),
      item(
        'from',
        'date',
        extend(
          limit('minValue', { valueDate: '2020-01-01' }),
          limit('maxValue', { valueDate: '2030-12-31' }),
        ),
      ),
      item(
        'part',
        'decimal',
        extend(
          limit('minValue', { valueDecimal: 0 }),
          limit('maxValue', { valueDecimal: 5 }),
          limit('maxDecimalPlaces', { valueInteger: 1 }),
        ),
      ),
      item('low', 'integer'),
      item(
        'high',
        'integer',
        extend(
          rule(
            'order',
            "%resource.item.where(linkId='low').answer.value.empty() or $this.answer.value >= %resource.item.where(linkId='low').answer.value",
            'The second number is not below the first.',
          ),
        ),
      ),
    ]),
  ),
  'hidden, read only, filled in beforehand': completes(
    form('beforehand', [
      item('today', 'date', { readOnly: true, required: true, initial: [{ valueDate: '2026-05-04' }] }),
      item('day', 'date', extend(fhirPath(`${SDC}initialExpression`, 'today()'))),
      item('source', 'string', {
        initial: [{ valueString: 'paper' }],
        ...extend(flag('questionnaire-hidden')),
      }),
      item('pick', 'choice', {
        answerOption: [{ valueCoding: coding('a'), initialSelected: true }, { valueCoding: coding('b') }],
      }),
      item('count', 'integer', { initial: [{ valueInteger: 3 }] }),
    ]),
  ),
  'a record would fill this in, and a person can': completes(
    form(
      'prefilled',
      [
        item('given', 'string', extend(fhirPath(`${SDC}initialExpression`, '%patient.name.given.first()'))),
        item('last', 'date', extend(fhirPath(`${SDC}initialExpression`, '%Obs.entry.resource.effective'))),
      ],
      {
        extension: [
          {
            url: `${SDC}launchContext`,
            extension: [
              { url: 'name', valueCoding: { code: 'patient' } },
              { url: 'type', valueCode: 'Patient' },
            ],
          },
          {
            url: `${BASE}variable`,
            valueExpression: {
              name: 'Obs',
              language: 'application/x-fhir-query',
              expression: 'Observation?patient={{%patient.id}}',
            },
          },
          variable('age', '%patient.birthDate'),
          { url: `${SDC}assembledFrom`, valueCanonical: 'https://forms.example/Questionnaire/root' },
        ],
      },
    ),
  ),
  'a record would decide what is asked': staysOpen(
    form(
      'decided-elsewhere',
      [item('always', 'string'), group('adults', [item('work', 'string')], extend(enabledBy('%age >= 18')))],
      { extension: [variable('age', '%patient.birthDate')] },
    ),
    'needs-a-server',
  ),
  "answers that stand alone, and answers of one's own": completes(
    form('alone', [
      item('helps', 'choice', {
        repeats: true,
        answerOption: [
          { valueCoding: coding('walks') },
          { valueCoding: coding('music') },
          { ...extend(flag('questionnaire-optionExclusive')), valueCoding: coding('none') },
        ],
      }),
      item('other', 'open-choice', {
        repeats: true,
        answerOption: [{ valueCoding: coding('walks') }],
        ...extend({ url: `${SDC}openLabel`, valueString: 'Or else' }),
      }),
      item('some', 'choice', {
        repeats: true,
        required: true,
        answerOption: scale(OFTEN),
        ...extend(
          limit('questionnaire-minOccurs', { valueInteger: 2 }),
          limit('questionnaire-maxOccurs', { valueInteger: 3 }),
        ),
      }),
    ]),
  ),
  'six languages, with a list that the form carries': completes(
    form(
      'languages',
      [
        {
          linkId: 'q1',
          type: 'choice',
          answerValueSet: '#yes',
          ...translated('text', 'Eine Frage', LANGUAGES),
        },
        {
          linkId: 'q2',
          type: 'choice',
          answerOption: [
            { valueCoding: { system: 'urn:x', code: 'a', ...translated('display', 'Immer', LANGUAGES) } },
          ],
          ...translated('text', 'Noch eine', LANGUAGES),
          ...translated('prefix', 'B.', { fr: 'Bf.' }),
        },
        {
          linkId: 'help',
          type: 'string',
          ...translated('text', 'Und sonst?', LANGUAGES),
          item: [
            {
              linkId: 'help-text',
              type: 'display',
              ...extend(control('help')),
              ...translated('text', 'Hilfe', LANGUAGES),
            },
          ],
        },
      ],
      {
        language: 'de',
        ...translated('title', 'Ein Formular', LANGUAGES),
        contained: [
          {
            resourceType: 'ValueSet',
            id: 'yes',
            status: 'active',
            compose: {
              include: [
                {
                  system: 'urn:yes',
                  concept: [
                    {
                      code: 'y',
                      display: 'Ja',
                      designation: Object.entries(LANGUAGES).map(([language, value]) => ({
                        language,
                        value,
                      })),
                    },
                    { code: 'n', display: 'Nein', ...translated('display', 'Nein', LANGUAGES) },
                  ],
                },
              ],
            },
          },
        ],
      },
    ),
  ),
  'words with styles, help, units and numbers before them': completes(
    form('words', [
      {
        linkId: 'styled',
        type: 'display',
        _text: extend({
          url: `${BASE}rendering-xhtml`,
          valueString: '<div xmlns="http://www.w3.org/1999/xhtml"><b>Read</b> this</div>',
        }),
      },
      {
        linkId: 'marked',
        type: 'string',
        text: 'Plain',
        _text: extend({ url: `${BASE}rendering-markdown`, valueMarkdown: '**Plain**' }),
        prefix: '1.',
      },
      {
        linkId: '/8302-2',
        type: 'decimal',
        code: [{ system: 'http://loinc.org', code: '8302-2', display: 'How tall' }],
        item: [{ linkId: 'cm', text: 'cm', type: 'display', ...extend(control('unit')) }],
      },
      {
        linkId: 'fly',
        type: 'boolean',
        text: 'Is it so?',
        item: [{ linkId: 'fly-text', text: 'More about it', type: 'display', ...extend(control('flyover')) }],
      },
      item(
        'look',
        'string',
        extend(
          { url: `${BASE}entryFormat`, valueString: 'Like this' },
          { url: `${BASE}questionnaire-supportLink`, valueUri: 'https://forms.example' },
        ),
      ),
    ]),
  ),
  'as long as the longest public form': completes(
    form(
      'long',
      ids('section', 40).map((section) => group(section, choices(ids(`${section}-q`, 19), scale(OFTEN)))),
      {
        extension: [
          {
            url: `${BASE}variable`,
            valueExpression: { name: 'unused', language: 'text/fhirpath', expression: '%patient' },
          },
        ],
      },
    ),
  ),
  'a total that is computed anew when a condition closes its question': completes(
    form('closing', [
      item('smokes', 'boolean'),
      item('packs', 'integer', { enableWhen: [when('smokes', '=', { answerBoolean: true })] }),
      item('cost', 'integer', {
        readOnly: true,
        ...extend(calculated("%resource.item.where(linkId='packs').answer.value * 10")),
      }),
      item('plenty', 'string', { enableWhen: [when('cost', '>', { answerInteger: 50 })] }),
    ]),
  ),
};
