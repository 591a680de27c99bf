import {
  BASE,
  OFTEN,
  calculated,
  choices,
  coding,
  completes,
  enabledBy,
  extend,
  flag,
  form,
  group,
  ids,
  item,
  scale,
  total,
  variable,
  weight,
} from './build.ts';
import type { Json, Sample } from './build.ts';

// The ways in which published forms add up scores.

const ORDINAL = `${BASE}ordinalValue`;
const points = (linkId: string): string =>
  `%resource.item.where(linkId='${linkId}').answer.valueCoding.extension.where(url='${ORDINAL}').valueDecimal`;
const lookUp = (linkId: string, around = ''): string =>
  `%questionnaire.item${around}.where(linkId = '${linkId}').answerOption.where(valueCoding.code=%resource.item${around}.where(linkId = '${linkId}').answer.valueCoding.code).extension.where(url='${ORDINAL}').valueDecimal`;

/** Option points by a code system that the form carries, and a value set that only names the codes. */
const carriedList: readonly Json[] = [
  {
    resourceType: 'CodeSystem',
    id: 'often',
    url: 'urn:example:often',
    status: 'active',
    content: 'complete',
    concept: OFTEN.map((display, valueDecimal) => ({
      code: `o${valueDecimal}`,
      display,
      property: [{ code: 'itemWeight', valueDecimal }],
    })),
  },
  {
    resourceType: 'ValueSet',
    id: 'often-list',
    status: 'active',
    compose: { include: [{ system: 'urn:example:often' }] },
  },
];

const composed: Json = {
  resourceType: 'ValueSet',
  id: 'grades',
  url: 'https://forms.example/ValueSet/grades',
  status: 'active',
  compose: {
    include: [
      {
        system: 'urn:example:grades',
        concept: OFTEN.map((display, value) => ({
          ...extend(weight('ordinalValue', value)),
          code: `g${value}`,
          display,
        })),
      },
    ],
  },
};

const seven = ids('s', 7);
const five = ids('w', 5);

export const scored: Readonly<Record<string, Sample>> = {
  'weights beside the options, summed by weight()': completes(
    form('weights', [
      ...choices(seven, scale(OFTEN, 'option', 'itemWeight'), { required: true }),
      total('sum', "%resource.item.where(linkId != 'sum').answer.value.weight().sum()"),
    ]),
  ),
  'weights asked of the answers, not of their values': completes(
    form('answer-weights', [
      ...choices(seven, scale(OFTEN, 'option', 'itemWeight')),
      total('sum', "%resource.item.where(linkId.startsWith('s') and linkId != 'sum').answer.weight().sum()"),
    ]),
  ),
  'points inside the coding, taken from the answer one by one': completes(
    form('one-by-one', [
      ...choices(seven, scale(OFTEN, 'coding'), { required: true }),
      total('score', seven.map(points).join(' + '), 'integer'),
    ]),
  ),
  'points found again in the form by variables': completes(
    form(
      'variables',
      [
        ...choices(five, scale(OFTEN), {}),
        total(
          'all',
          'iif(%any, ' + five.map((id) => `iif(%${id}.exists(), %${id}, 0)`).join(' + ') + ', {})',
        ),
      ],
      {
        extension: [
          ...five.map((id) => variable(id, lookUp(id))),
          variable('any', five.map((id) => `%${id}.exists()`).join(' or ')),
        ],
      },
    ),
  ),
  'the same for questions inside a group': completes(
    form(
      'grouped-variables',
      [
        group('part', [...choices(five, scale(OFTEN))]),
        total('mean', `(%sum / %count).round(2)`),
        total('half', '%sum / 2', 'decimal', flag('questionnaire-hidden')),
      ],
      {
        extension: [
          variable(
            'sum',
            `(${five
              .map((id) => lookUp(id, ".where(linkId='part').item"))
              .map((e) => `(${e})`)
              .map((e) => `iif(${e}.exists(), ${e}, 0)`)
              .join(' + ')})`,
          ),
          variable('count', "%resource.item.where(linkId='part').item.answer.count()"),
        ],
      },
    ),
  ),
  'points in a code system that the form carries': completes(
    form(
      'carried-points',
      [
        ...seven.map((linkId) => item(linkId, 'choice', { answerValueSet: '#often-list' })),
        total('sum', "%resource.item.where(linkId.matches('^s[1-7]$')).answer.value.ordinal().sum()"),
      ],
      { contained: carriedList },
    ),
  ),
  'points in a value set that the form carries': completes(
    form(
      'composed-points',
      [
        group(
          'g',
          five.map((linkId) => item(linkId, 'choice', { answerValueSet: '#grades', required: true })),
        ),
        total('sum', `%resource.item.item.answer.valueCoding.extension('${ORDINAL}').valueDecimal.sum()`),
      ],
      { contained: [composed] },
    ),
  ),
  'points in a list that a host gives beside the form': completes(
    form('given-points', [
      ...five.map((linkId) =>
        item(linkId, 'choice', { answerValueSet: 'https://forms.example/ValueSet/grades|2' }),
      ),
      total('sum', 'item.answer.value.ordinal().sum()'),
    ]),
    [composed],
  ),
  'the sum over all answers, as SDC writes it': completes(
    form('sum-over', [
      group('g', choices(five, scale(OFTEN, 'coding'))),
      group('end', [
        item('sum', 'quantity', {
          readOnly: true,
          ...extend(calculated('%resource.item.item.answer.sum(value.ordinal())')),
        }),
      ]),
    ]),
  ),
  'points under the older names of the extension': completes(
    form('older-names', [
      ...choices(
        ['x1', 'x2'],
        OFTEN.map((word, valueDecimal) => ({
          valueCoding: {
            ...extend({ url: `${BASE}questionnaire-ordinalValue`, valueDecimal }),
            ...coding(`c${valueDecimal}`, word),
          },
        })),
      ),
      total(
        'sum',
        `%resource.item.answer.value.extension.where(url='${BASE}questionnaire-ordinalValue').value.sum()`,
      ),
    ]),
  ),
  'the number that the code is': completes(
    form('codes', [
      ...choices(
        ['z1', 'z2', 'z3'],
        ['0', '1', '2', '3', '4'].map((code) => ({ valueCoding: coding(code) })),
      ),
      total(
        'sum',
        "%resource.item.where(linkId.startsWith('z')).answer.valueCoding.code.select(toInteger()).sum()",
        'integer',
      ),
    ]),
  ),
  'plain numbers as options': completes(
    form('integers', [
      ...['n1', 'n2'].map((linkId) =>
        item(linkId, 'integer', { answerOption: [0, 1, 2, 3].map((valueInteger) => ({ valueInteger })) }),
      ),
      total('sum', "%resource.item.where(linkId.startsWith('n')).answer.value.sum()", 'integer'),
    ]),
  ),
  'parts, a mean of what was answered, and a word for it': completes(
    form(
      'parts',
      [
        group('one', choices(['a1', 'a2', 'a3'], scale(OFTEN, 'both'))),
        group('two', choices(['b1', 'b2', 'b3'], scale(OFTEN, 'both'))),
        total('mean-one', '(%one / %asked).round(1)'),
        total('both', '%one + %two', 'integer'),
        total('word', "iif(%one + %two < 5, 'a little', iif(%one + %two < 12, 'some', 'a lot'))", 'string'),
        item('talk', 'string', extend(enabledBy('%one + %two > 9'))),
      ],
      {
        extension: [
          variable('asked', "%resource.item.where(linkId='one').item.where(answer.exists()).count()"),
          variable('one', "%resource.item.where(linkId='one').item.answer.value.ordinal().sum()"),
          variable('two', "%resource.item.where(linkId='two').item.answer.value.ordinal().sum()"),
        ],
      },
    ),
  ),
  'a score for each copy of a repeating group, and one for all': completes(
    form('copies', [
      group(
        'visit',
        [
          item('day', 'date'),
          item('cups', 'integer'),
          item('size', 'decimal'),
          total(
            'volume',
            "%resource.item.where(linkId='visit').item.where(linkId='cups').answer.value.count()",
            'integer',
          ),
        ],
        { repeats: true },
      ),
      total(
        'cups-in-all',
        "%resource.item.where(linkId='visit').item.where(linkId='cups').answer.value.sum()",
        'integer',
      ),
      total(
        'most',
        "%resource.item.where(linkId='visit').item.where(linkId='cups').answer.value.aggregate(iif($total.empty() or $this > $total, $this, $total))",
        'integer',
      ),
    ]),
  ),
  'units and powers': completes(
    form('units', [
      item(
        'height',
        'quantity',
        extend({
          url: `${BASE}questionnaire-unit`,
          valueCoding: { system: 'http://unitsofmeasure.org', code: 'm', display: 'm' },
        }),
      ),
      item(
        'mass',
        'decimal',
        extend({
          url: `${BASE}questionnaire-unit`,
          valueCoding: { system: 'http://unitsofmeasure.org', code: 'kg', display: 'kg' },
        }),
      ),
      total(
        'ratio',
        "(%resource.item.where(linkId='mass').answer.value / %resource.item.where(linkId='height').answer.value.value.power(2)).round(1)",
      ),
    ]),
  ),
  'some of several answers, and a total over follow-up questions': completes(
    form('deep', [
      item('kinds', 'choice', { repeats: true, answerOption: scale(OFTEN) }),
      item('outer', 'choice', {
        answerOption: scale(OFTEN),
        item: [item('inner', 'choice', { answerOption: scale(OFTEN) })],
      }),
      total(
        'sum',
        "%resource.descendants().where(linkId.exists() and linkId != 'sum').answer.value.ordinal().sum()",
      ),
      total('highest', "%resource.item.where(linkId='kinds').answer.value.ordinal().max()"),
    ]),
  ),
  'a date to come, and a text put together': completes(
    form('dates', [
      item('start', 'date', { required: true }),
      item('name', 'string'),
      item('next', 'date', {
        readOnly: true,
        ...extend(calculated("%resource.item.where(linkId='start').answer.value + 3 months")),
      }),
      total('label', "'Tea with ' & %resource.item.where(linkId='name').answer.value", 'string'),
      item('yes', 'boolean'),
      total(
        'count',
        "iif(%resource.item.where(linkId='yes').answer.value, 1, 0) + %resource.item.where(linkId='start').answer.count()",
        'integer',
      ),
    ]),
  ),
};
