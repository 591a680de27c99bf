import {
  BASE,
  OFTEN,
  SDC,
  choices,
  coding,
  completes,
  control,
  extend,
  form,
  group,
  item,
  scale,
  when,
} from './build.ts';
import type { Json, Sample } from './build.ts';

// The ways in which published forms are laid out, limited and worded.

const limit = (name: string, value: Json): Json => ({ url: BASE + name, ...value });
export const shaped: Readonly<Record<string, Sample>> = {
  'every kind of answer': completes(
    form('kinds', [
      item('intro', 'display'),
      ...[
        'boolean',
        'decimal',
        'integer',
        'date',
        'dateTime',
        'time',
        'string',
        'text',
        'url',
        'quantity',
      ].map((type) => item(`one-${type}`, type)),
      ...choices(['pick'], scale(OFTEN)),
      item('open', 'open-choice', { answerOption: scale(OFTEN) }),
      item('free', 'open-choice'),
      item('texts', 'choice', { answerOption: [{ valueString: 'Tea' }, { valueString: 'Soup' }] }),
      item('days', 'choice', { answerOption: [{ valueDate: '2026-05-01' }, { valueDate: '2026-05-02' }] }),
      item('hours', 'choice', { answerOption: [{ valueTime: '08:00:00' }, { valueTime: '09:00:00' }] }),
      ...['string', 'integer', 'date'].map((type) => item(`many-${type}`, type, { repeats: true })),
    ]),
  ),
  'pages, tabs, tables and grids': completes(
    form('layout', [
      group(
        'p1',
        [item('n1', 'string'), group('t1', [item('n2', 'integer')], extend(control('table')))],
        extend(control('page')),
      ),
      group(
        'tabs',
        [group('tab1', [item('n3', 'string')]), group('tab2', [item('n4', 'string')])],
        extend(control('tab-container')),
      ),
      group(
        'rows',
        choices(['r1', 'r2', 'r3'], scale(OFTEN)),
        extend(control('table'), { url: `${SDC}columnCount`, valueInteger: 2 }),
      ),
      group('grid', [item('g1', 'string'), item('g2', 'date')], {
        repeats: true,
        ...extend(control('gtable'), { url: `${SDC}width`, valueQuantity: { value: 50, code: '%' } }),
      }),
      item(
        'slide',
        'integer',
        extend(
          control('slider'),
          limit('minValue', { valueInteger: 0 }),
          limit('maxValue', { valueInteger: 10 }),
          limit('questionnaire-sliderStepValue', { valueInteger: 1 }),
        ),
      ),
      ...['drop-down', 'radio-button', 'autocomplete', 'lookup', 'check-box'].map((code) =>
        item(`as-${code}`, 'choice', {
          answerOption: scale(OFTEN),
          repeats: code === 'check-box',
          ...extend(control(code), {
            url: `${BASE}questionnaire-choiceOrientation`,
            valueCode: 'horizontal',
          }),
        }),
      ),
      item('long', 'text', extend(control('text-box'))),
    ]),
  ),
  'conditions by every operator, over nested questions': completes(
    form('conditions', [
      item('age', 'integer', {
        item: [item('age-sure', 'boolean', { enableWhen: [when('age', 'exists', { answerBoolean: true })] })],
      }),
      ...choices(['mood'], scale(OFTEN)),
      item('many', 'choice', { repeats: true, answerOption: scale(OFTEN) }),
      item('when-eq', 'string', {
        enableWhen: [when('mood', '=', { answerCoding: coding('c3', 'Every day') })],
      }),
      item('when-ne', 'string', {
        enableWhen: [when('mood', '!=', { answerCoding: coding('c0', 'Hardly') })],
      }),
      item('when-gt', 'string', { enableWhen: [when('age', '>', { answerInteger: 20 })] }),
      item('when-lt', 'string', { enableWhen: [when('age', '<', { answerInteger: 20 })] }),
      item('when-ge', 'string', { enableWhen: [when('age', '>=', { answerDecimal: 20 })] }),
      item('when-le', 'string', { enableWhen: [when('age', '<=', { answerDecimal: 20 })] }),
      item('when-none', 'string', { enableWhen: [when('mood', 'exists', { answerBoolean: false })] }),
      item('when-any', 'string', {
        enableBehavior: 'any',
        enableWhen: [
          when('age', '>', { answerInteger: 30 }),
          when('many', '=', { answerCoding: coding('c1', 'Some days') }),
        ],
      }),
      group('when-all', [item('inside', 'string', { required: true })], {
        enableBehavior: 'all',
        enableWhen: [
          when('age', '>', { answerInteger: 10 }),
          when('mood', 'exists', { answerBoolean: true }),
        ],
      }),
      item('chain', 'boolean', { enableWhen: [when('when-eq', 'exists', { answerBoolean: true })] }),
      item('chain-end', 'string', {
        required: true,
        enableWhen: [when('chain', '=', { answerBoolean: true })],
      }),
    ]),
  ),
  'groups that repeat, with groups and conditions inside': completes(
    form('nested-copies', [
      group(
        'person',
        [
          item('name', 'string', { required: true }),
          item('has-phone', 'boolean'),
          item('phone', 'string', { enableWhen: [when('has-phone', '=', { answerBoolean: true })] }),
          group('call', [item('call-day', 'date'), item('call-note', 'string')], { repeats: true }),
        ],
        {
          repeats: true,
          required: true,
          ...extend(
            limit('questionnaire-minOccurs', { valueInteger: 1 }),
            limit('questionnaire-maxOccurs', { valueInteger: 3 }),
          ),
        },
      ),
    ]),
  ),
};
