import {
  BASE,
  OFTEN,
  SDC,
  choices,
  coding,
  completes,
  extend,
  fhirPath,
  form,
  group,
  item,
  refused,
  scale,
  staysOpen,
  total,
  when,
} from './build.ts';
import type { Json, Sample } from './build.ts';

// Forms of other versions, forms with mistakes, and forms that ask for what Cairn does not do.

const CRITICAL = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-rendering-criticalExtension';
const cql = (url: string): Json => ({
  url,
  valueExpression: { language: 'text/cql-identifier', expression: 'Library.Answer' },
});

export const odd: Readonly<Record<string, Sample>> = {
  'all answers in a list elsewhere': refused(
    form('elsewhere', [
      ...['e1', 'e2', 'e3'].map((linkId) =>
        item(linkId, 'choice', { answerValueSet: 'https://lists.example/vs/often' }),
      ),
      total('sum', 'item.answer.value.ordinal().sum()'),
    ]),
    'value-set-not-here',
    'mostly-unanswerable',
  ),
  'one answer in a list elsewhere': staysOpen(
    form('partly-elsewhere', [
      item('tongue', 'choice', { answerValueSet: 'https://lists.example/vs/languages' }),
      item('name', 'string'),
      item('year', 'integer'),
    ]),
    'value-set-not-here',
  ),
  'a list that only a terminology service can work out': staysOpen(
    form(
      'filtered',
      [item('a', 'choice', { answerValueSet: '#f' }), item('b', 'string'), item('c', 'string')],
      {
        contained: [
          {
            resourceType: 'ValueSet',
            id: 'f',
            status: 'active',
            compose: {
              include: [
                {
                  system: 'http://snomed.info/sct',
                  filter: [{ property: 'concept', op: 'is-a', value: '1' }],
                },
              ],
            },
          },
        ],
      },
    ),
    'value-set-not-here',
  ),
  'files and records': staysOpen(
    form('files', [
      item('photo', 'attachment'),
      item('worker', 'reference'),
      item('a', 'string'),
      item('b', 'string'),
    ]),
    'type-not-drawn',
  ),
  'nothing but files': refused(
    form('only-files', [item('photo', 'attachment'), item('scan', 'attachment')]),
    'type-not-drawn',
    'mostly-unanswerable',
  ),
  'what must be understood and is not known': refused(
    form('modifier', [item('a', 'string')], {
      modifierExtension: [{ url: 'https://maker.example/ext', valueBoolean: true }],
    }),
    'modifier-extension',
  ),
  'styles that must be shown': refused(
    form('critical', [item('a', 'string')], {
      modifierExtension: [{ url: CRITICAL, valueCanonical: `${BASE}rendering-xhtml` }],
    }),
    'critical-extension',
  ),
  'rules of the language that must be followed': refused(
    form('implicit', [item('a', 'string')], { implicitRules: 'https://maker.example/rules' }),
    'modifier-extension',
  ),
  'the next question comes from a server': staysOpen(
    form(
      'adaptive',
      [item('a', 'string')],
      extend({ url: `${SDC}questionnaireAdaptive`, valueBoolean: true }),
    ),
    'needs-a-server',
  ),
  'rules in other languages and of makers': staysOpen(
    form('other-rules', [
      item('a', 'integer', extend(cql(`${SDC}calculatedExpression`))),
      item(
        'b',
        'string',
        extend({
          url: 'https://maker.example/fhir/StructureDefinition/sdf-calculatedExpression',
          valueString: 'a + 1',
        }),
      ),
      item(
        'c',
        'string',
        extend({
          url: 'https://maker.example/extensions/require-when',
          extension: [{ url: 'question', valueString: 'a' }],
        }),
      ),
      item('d', 'string', extend({ url: 'https://maker.example/color', valueCode: 'red' })),
    ]),
    'expression-language',
    'vendor-expression',
  ),
  'functions that nobody here knows': staysOpen(
    form('unknown-function', [
      item('a', 'string'),
      total('b', "item.where(linkId='a').answer.value.memberOf('https://lists.example/vs')", 'boolean'),
      total('c', 'let h := 1; h + 1', 'integer'),
    ]),
    'expression-not-understood',
  ),
  'answers that a record would bring': staysOpen(
    form('candidates', [
      item('a', 'choice', extend(fhirPath(`${SDC}answerExpression`, '%Conditions.entry.resource.code'))),
      item('b', 'string'),
      item('c', 'string'),
    ]),
    'needs-a-server',
  ),
  'an answer that is needed and closed': staysOpen(
    form('closed', [
      item('mrn', 'string', {
        required: true,
        readOnly: true,
        ...extend(fhirPath(`${SDC}initialExpression`, '%patient.id')),
      }),
      item('a', 'string'),
    ]),
    'needs-a-server',
  ),
  'a limit that is computed': staysOpen(
    form('computed-limit', [
      item(
        'a',
        'date',
        extend({
          url: `${BASE}minValue`,
          _valueDate: extend(fhirPath(`${BASE}cqf-calculatedValue`, 'today()')),
        }),
      ),
    ]),
    'expression-not-understood',
  ),
  'a pattern that cannot be read': staysOpen(
    form('pattern', [item('a', 'string', extend({ url: `${BASE}regex`, valueString: '([a-z' }))]),
    'pattern-not-understood',
  ),
  'two questions with one name': refused(
    form('twins', [item('a', 'string'), item('a', 'integer')]),
    'duplicate-link-id',
  ),
  'a question without a name': refused(
    form('nameless', [item('a', 'string'), { type: 'string', text: 'And you?' }]),
    'link-id-missing',
  ),
  'words without a name, or with one that is taken': completes(
    form('nameless-words', [
      { type: 'display', text: 'Hello' },
      item('a', 'string'),
      { linkId: 'a', type: 'display', text: 'Well done' },
    ]),
  ),
  'a type that R4 does not have': refused(
    form('types', [item('a', 'string'), item('b', 'signature')]),
    'unknown-type',
  ),
  'conditions that make no sense': staysOpen(
    form('senseless', [
      item('a', 'boolean'),
      item('b', 'string', { enableWhen: [when('nobody', '=', { answerBoolean: true })] }),
      item('c', 'string', {
        enableBehavior: 'sometimes',
        enableWhen: [when('a', '=', { answerBoolean: true }), when('b', 'exists', { answerBoolean: true })],
      }),
      item('d', 'string', { enableWhen: [when('a', 'like', { answerString: 'x' })] }),
    ]),
    'enable-when-unknown-item',
    'enable-when-operator',
  ),
  'no questions': refused(form('empty', []), 'no-items'),
  'a form of STU3': completes(
    form(
      'stu3',
      [
        item('a', 'boolean', { initialBoolean: true }),
        item('b', 'choice', { option: [{ valueCoding: coding('x') }, { valueCoding: coding('y') }] }),
        item('c', 'choice', { options: { reference: '#list' } }),
        item('d', 'string', {
          enableWhen: [
            { question: 'a', answerBoolean: true },
            { question: 'b', hasAnswer: true },
          ],
        }),
      ],
      {
        contained: [
          {
            resourceType: 'ValueSet',
            id: 'list',
            status: 'active',
            compose: { include: [{ system: 'urn:l', concept: [{ code: '1' }, { code: '2' }] }] },
          },
        ],
      },
    ),
  ),
  'a form of R5': completes(
    form('r5', [
      item('a', 'coding', {
        answerOption: [{ valueCoding: coding('x') }, { valueCoding: coding('y') }],
        answerConstraint: 'optionsOnly',
      }),
      item('b', 'coding', {
        answerOption: [{ valueCoding: coding('x') }],
        answerConstraint: 'optionsOrString',
      }),
      item('c', 'string', {
        disabledDisplay: 'protected',
        enableWhen: [when('a', '=', { answerCoding: coding('x') })],
      }),
      item('d', 'string', { answerOption: [{ valueString: 'Tea' }], answerConstraint: 'optionsOrString' }),
    ]),
  ),
  'numbers as text, lists as single things': completes(
    form('loose', [
      ...choices(
        ['a', 'b'],
        OFTEN.map((word, at) => ({
          extension: { url: `${BASE}ordinalValue`, valueDecimal: String(at) },
          valueCoding: coding(`c${at}`, word),
        })),
      ),
      item('open', 'string', { maxLength: '5', repeats: 'true' }),
      item('list', 'string', { answerValueSet: 'https://lists.example/vs/any' }),
      item('words', 'display', { required: true }),
      group('g', [item('deep', 'integer')], { required: 'false' }),
      total('sum', 'item.answer.value.ordinal().sum()'),
    ]),
  ),
  'exclusive options and two conditions without a word about how': completes(
    form('behaviour', [
      ...choices(['a', 'b'], scale(OFTEN)),
      item('c', 'string', {
        enableWhen: [
          when('a', 'exists', { answerBoolean: true }),
          when('b', 'exists', { answerBoolean: true }),
        ],
      }),
    ]),
  ),
};
