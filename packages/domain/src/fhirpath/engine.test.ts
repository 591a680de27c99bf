import { describe, expect, it } from 'vitest';
import { fhirPath } from './engine.ts';

const ORDINAL = 'http://hl7.org/fhir/StructureDefinition/ordinalValue';
const coding = (code: string, points: number): object => ({
  valueCoding: { code, display: code.toUpperCase(), extension: [{ url: ORDINAL, valueDecimal: points }] },
});
const RESPONSE = {
  resourceType: 'QuestionnaireResponse',
  item: [
    { linkId: 'a', answer: [coding('low', 1)] },
    { linkId: 'b', answer: [coding('high', 3), coding('low', 1)] },
    {
      linkId: 'g',
      item: [
        { linkId: 'n', answer: [{ valueInteger: 7 }] },
        { linkId: 'd', answer: [{ valueDate: '2024-01-31' }] },
      ],
    },
    {
      linkId: 'q',
      answer: [
        {
          valueQuantity: { value: 70, unit: 'kg' },
          item: [{ linkId: 'why', answer: [{ valueString: 'so' }] }],
        },
      ],
    },
  ],
};

function run(expression: string): readonly unknown[] | string {
  const compiled = fhirPath.compile(expression);
  if (!compiled.ok) return compiled.problem.message;
  const variables = { resource: RESPONSE, context: RESPONSE, list: [1, 2, 3] };
  const result = compiled.value.run(RESPONSE, { variables, now: '2026-05-04T10:20:30Z' });
  return result.ok ? result.value : result.problem.message;
}

describe('the FHIRPath of questionnaires', () => {
  it.each<[string, readonly unknown[]]>([
    ['1 + 2 * 3', [7]],
    ['(1 + 2) * 3', [9]],
    ['0.1 + 0.2', [0.3]],
    ['7 div 2', [3]],
    ['7 mod 2', [1]],
    ['1 / 0', []],
    ["'a' & {} & 'b'", ['ab']],
    ['-3.abs()', [-3]],
    ['(-3).abs()', [3]],
    ['{} or true', [true]],
    ['{} and false', [false]],
    ['{} and true', []],
    ['false implies {}', [true]],
    ['true xor false', [true]],
    ['(1 | 2 | 2).count()', [2]],
    ['%list.sum() = 6', [true]],
    ['%list.aggregate($this + $total, 0)', [6]],
    ['%list.where($this > 1).select($this * 2)', [4, 6]],
    ['%list[1]', [2]],
    ['%list.tail().first()', [2]],
    ['%list.skip(1).take(1)', [2]],
    ['%list.exists($this = 2)', [true]],
    ['%list.all($this > 0)', [true]],
    ['2 in %list', [true]],
    ['%list contains 5', [false]],
    ['%list.avg()', [2]],
    ["'2024-01'.length()", [7]],
    ["'abc'.substring(1, 1)", ['b']],
    ["'a,b'.split(',').join('-')", ['a-b']],
    ["'12'.toInteger() + 1", [13]],
    ["'x'.toInteger()", []],
    ["iif(1 > 2, 'yes', 'no')", ['no']],
    ['@2024-01-31 + 1 month', ['2024-02-29']],
    ['@2024-03-01 > @2024-02-28', [true]],
    ['today()', ['2026-05-04']],
    ['3.5.round(0)', [4]],
    ['1 is Integer', [true]],
    ["'A b' ~ 'a  B'", [true]],
    ["'abc'.matches('^a.c$')", [true]],
  ])('%s', (expression, expected) => {
    expect(run(expression)).toEqual(expected);
  });

  it.each<[string, readonly unknown[]]>([
    ["%resource.item.where(linkId = 'a').answer.value.code", ['low']],
    ["item.where(linkId = 'a').answer.valueCoding.display", ['LOW']],
    [`item.answer.valueCoding.extension.where(url = '${ORDINAL}').valueDecimal.sum()`, [5]],
    ['%resource.descendants().where(linkId.exists()).answer.value.ordinal().sum()', [5]],
    ['%resource.answers().value.weight().sum()', [5]],
    ["repeat(item | answer.item).where(linkId = 'why').answer.value", ['so']],
    ["QuestionnaireResponse.item.where(linkId='q').answer.value.value", [70]],
    ["repeat(item).where(linkId = 'n').answer.value.ofType(integer) > 6", [true]],
    ["repeat(item).where(linkId = 'd').answer.value + 1 'd'", ['2024-02-01']],
    ["item.where(linkId = 'nobody').answer.value.sum()", []],
    ['item.answer.value.where($this is Quantity).unit', ['kg']],
    [`item.answer.value.extension('${ORDINAL}').value.max()`, [3]],
  ])('reads a response: %s', (expression, expected) => {
    expect(run(expression)).toEqual(expected);
  });

  it('refuses by name what it does not know, before it is run', () => {
    expect(run('item.memberOf(1)')).toBe('memberOf() is not known.');
    expect(run('item.where(')).toMatch(/Did not expect|Expected/);
    expect(run("'open")).toMatch(/Cannot read/);
  });

  it('says what stopped a run instead of giving a wrong score', () => {
    expect(run('%unknown + 1')).toBe('%unknown is not known.');
    expect(run("item.where(linkId = 'b').answer.value.code + 'x'")).toBe('Expected one value.');
    expect(run('item.sum()')).toBe('Expected numbers.');
  });

  it('stops at hostile depth and length', () => {
    expect(run('('.repeat(5000) + '1' + ')'.repeat(5000))).toBe('The expression is too deep.');
    expect(run('1 +'.repeat(10_000) + '1')).toBe('The expression is too long.');
  });
});
