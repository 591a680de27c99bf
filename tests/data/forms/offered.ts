import {
  BASE,
  OFTEN,
  SDC,
  choices,
  coding,
  completes,
  control,
  extend,
  fhirPath,
  form,
  group,
  item,
  scale,
  staysOpen,
  total,
} from './build.ts';
import type { Json, Sample } from './build.ts';

// Answers that are offered as others are given, and values that are not quite FHIR.

const MEALS: readonly Json[] = ['soup', 'bread', 'steak', 'none'].map((code) => ({
  valueCoding: coding(code),
}));

const offersFrom = (expression: string): Json => fhirPath(`${SDC}answerExpression`, expression);

const toggles = (codes: readonly string[], expression: string): Json => ({
  url: `${SDC}answerOptionsToggleExpression`,
  extension: [
    ...codes.map((code) => ({ url: 'option', valueCoding: coding(code) })),
    fhirPath('expression', expression),
  ],
});

const SAID = (linkId: string): string => `%resource.item.where(linkId='${linkId}').answer.value`;

export const offered: Readonly<Record<string, Sample>> = {
  'answers that another answer opens and closes': completes(
    form('toggles', [
      item('no-meat', 'boolean'),
      item('light', 'boolean'),
      item('meal', 'choice', {
        answerOption: MEALS,
        ...extend(
          toggles(['steak'], `${SAID('no-meat')} = false`),
          toggles(['soup', 'bread'], `${SAID('light')} = true`),
          toggles(['soup'], `${SAID('no-meat')} = true`),
        ),
      }),
    ]),
  ),
  'answers that are what was chosen before': completes(
    form('chosen-before', [
      item('helps', 'choice', { repeats: true, required: true, answerOption: scale(OFTEN, 'both') }),
      item('most', 'choice', extend(offersFrom(SAID('helps')))),
      item('years', 'choice', extend(offersFrom('2024 | 2025 | 2026'))),
      item('other', 'open-choice', extend(offersFrom("'Tea' | 'Soup'"), control('drop-down'))),
      total('points', "%resource.item.where(linkId='most').answer.value.ordinal().sum()"),
    ]),
  ),
  'answers out of the form itself, in each copy of a group': completes(
    form('own-list', [
      group(
        'list',
        choices(['list-of'], scale(OFTEN)),
        extend({ url: `${BASE}questionnaire-hidden`, valueBoolean: true }),
      ),
      group(
        'visit',
        [
          item('day', 'date', { required: true }),
          item(
            'how-often',
            'choice',
            extend(offersFrom("%questionnaire.descendants().where(linkId='list-of').answerOption")),
          ),
        ],
        { repeats: true },
      ),
    ]),
  ),
  'answers that a rule in another language brings': staysOpen(
    form('cql-answers', [
      item('a', 'string'),
      item('b', 'string'),
      item(
        'c',
        'choice',
        extend({
          url: `${SDC}answerExpression`,
          valueExpression: { language: 'text/cql', expression: 'Meals' },
        }),
      ),
    ]),
    'expression-language',
  ),
  'a signature': staysOpen(
    form('signed', [
      item(
        'a',
        'string',
        extend({ url: `${BASE}questionnaire-signatureRequired`, valueCodeableConcept: {} }),
      ),
    ]),
    'signature-not-taken',
  ),
  'codes that are numbers, names with spaces, addresses that are none': completes(
    form(
      'unsound',
      [
        item('a', 'choice', {
          answerOption: [0, 1, 2].map((code) => ({
            valueCoding: {
              system: 'not an address',
              code,
              display: `Word\u00A0${code}`,
              extension: [
                { url: `${BASE}ordinalValue`, valueDecimal: String(code) },
                { url: `${BASE}itemWeight`, valueDecimal: 'many' },
                { valueString: 'no address' },
              ],
            },
          })),
        }),
        { linkId: 7, type: 'string', text: 'A number for a name' },
        item('b ', 'string', {
          enableWhen: [{ question: 7, operator: 'exists', answerBoolean: true }],
        }),
        item('count', 'integer', { initial: [{ valueString: 'three' }] }),
        item('day', 'date', { initial: [{ valueDateTime: '2026-05-04T09:00:00Z' }] }),
        total('sum', "%resource.item.where(linkId='a').answer.value.ordinal().sum()"),
      ],
      { status: 'finished', version: '1 beta' },
    ),
  ),
  'pages elsewhere that say more': completes(
    form('more', [
      item(
        'a',
        'string',
        extend({ url: `${BASE}questionnaire-supportLink`, valueUri: 'https://forms.example/a' }),
      ),
      item(
        'b',
        'string',
        extend({
          url: `${BASE}questionnaire-supportHyperlink`,
          extension: [{ url: 'link', valueUri: 'javascript:alert(1)' }],
        }),
      ),
    ]),
  ),
};
