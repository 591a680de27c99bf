import { describe, expect, it } from 'vitest';
import type { Result } from '../result.ts';
import { canComplete, canDraw } from './form.ts';
import type { Form } from './form.ts';
import { parseQuestionnaire } from './parse-questionnaire.ts';
import type { ParseOptions } from './parse-questionnaire.ts';
import { inLanguage } from './words.ts';

const BASE = 'http://hl7.org/fhir/StructureDefinition/';
const SDC = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-';

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

function parse(item: readonly object[], more: object = {}, options: ParseOptions = {}): Form {
  return valueOf(
    parseQuestionnaire({ resourceType: 'Questionnaire', status: 'draft', item, ...more }, options),
  );
}

const codes = (form: Form): readonly string[] => form.gaps.map(({ code, effect }) => `${code}: ${effect}`);

describe('reading a questionnaire', () => {
  it('refuses what is none', () => {
    for (const json of [null, 7, [], 'x', {}, { resourceType: 'Patient' }]) {
      expect(parseQuestionnaire(json)).toMatchObject({ ok: false, problem: { code: 'not-a-questionnaire' } });
    }
  });

  it('draws every type but attachment and reference, which it names', () => {
    const types = [
      'group',
      'display',
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
    ];
    const form = parse(
      [...types, 'attachment', 'reference'].map((type) => ({ linkId: type, type, text: type })),
    );
    expect(codes(form)).toEqual(['type-not-drawn: stays-open', 'type-not-drawn: stays-open']);
    expect([canDraw(form), canComplete(form)]).toEqual([true, false]);
    expect(form.order.map(({ type }) => type)).toEqual([...types, 'attachment', 'reference']);
  });

  it('expands contained value sets with words, weights, translations and exclusions', () => {
    const contained = [
      {
        resourceType: 'CodeSystem',
        url: 'urn:s',
        concept: [
          { code: 'a', display: 'Apple', property: [{ code: 'itemWeight', valueDecimal: 2 }] },
          {
            code: 'b',
            display: 'Bee',
            designation: [{ language: 'es', value: 'Abeja' }],
            concept: [{ code: 'c', display: 'Sea' }],
          },
        ],
      },
      {
        resourceType: 'ValueSet',
        id: 'v',
        compose: { include: [{ system: 'urn:s' }], exclude: [{ system: 'urn:s', concept: [{ code: 'c' }] }] },
      },
    ];
    const form = parse([{ linkId: '1', type: 'choice', answerValueSet: '#v' }], { contained });
    const options = form.items[0]?.options ?? [];
    expect(options.map(({ words }) => inLanguage(words, 'es-MX'))).toEqual(['Apple', 'Abeja']);
    expect(options[0]?.value).toMatchObject({ system: 'urn:s', code: 'a', weight: 2 });
    expect(form.languages).toEqual(['en', 'es']);
    expect(form.gaps).toEqual([]);
  });

  it('refuses a choice whose list is elsewhere, until the list is given', () => {
    const item = [{ linkId: '1', type: 'choice', answerValueSet: 'http://lists.example/v|2' }];
    const refused = parse(item);
    expect(refused.gaps).toEqual([
      { code: 'value-set-not-here', effect: 'stays-open', linkId: '1', detail: 'http://lists.example/v|2' },
      { code: 'mostly-unanswerable', effect: 'refuses', detail: '1 of 1' },
    ]);
    const mixed = parse([...item, { linkId: '2', type: 'string' }]);
    expect([canDraw(mixed), canComplete(mixed)]).toEqual([true, false]);
    expect(mixed.items.map(({ canAnswer }) => canAnswer)).toEqual([false, true]);
    expect(canDraw(refused)).toBe(false);
    const list = {
      resourceType: 'ValueSet',
      url: 'http://lists.example/v',
      expansion: {
        contains: [{ code: 'g', abstract: true, contains: [{ system: 'urn:x', code: 'y', display: 'Why' }] }],
      },
    };
    const drawn = parse(item, {}, { terminology: [list] });
    expect(drawn.items[0]?.options.map(({ words }) => words.text)).toEqual(['Why']);
    expect(canComplete(drawn)).toBe(true);
  });

  it('reads weights from both extensions and on both places', () => {
    const weight = (name: string): object => ({ extension: [{ url: BASE + name, valueDecimal: 4 }] });
    const answerOption = [
      { ...weight('itemWeight'), valueCoding: { code: 'a' } },
      { valueCoding: { code: 'b', ...weight('ordinalValue') } },
      { valueInteger: 3, _valueInteger: weight('itemWeight') },
      { ...weight('ordinalValue'), valueString: 'text' },
    ];
    const form = parse([{ linkId: '1', type: 'choice', answerOption }]);
    expect(form.items[0]?.options.map(({ value }) => value.weight)).toEqual([4, 4, 4, 4]);
  });

  it('lifts help, flyover and unit out of the children and keeps every other display', () => {
    const control = (code: string): object => ({
      extension: [{ url: `${BASE}questionnaire-itemControl`, valueCodeableConcept: { coding: [{ code }] } }],
    });
    const item = ['help', 'flyover', 'unit', 'lower'].map((code) => ({
      linkId: code,
      type: 'display',
      text: code,
      ...control(code),
    }));
    const [question] = parse([{ linkId: '1', type: 'integer', text: 'How many?', item }]).items;
    expect(question).toMatchObject({
      help: { text: 'help' },
      flyover: { text: 'flyover' },
      unit: { text: 'unit' },
    });
    expect(question?.children.map(({ linkId }) => linkId)).toEqual(['lower']);
    const [wordless] = parse([{ linkId: '1', type: 'integer', item }]).items;
    expect(wordless?.text).toEqual({ text: 'flyover' });
    expect(wordless?.flyover).toBeUndefined();
  });

  it('names what it must understand and does not', () => {
    const critical = {
      url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-rendering-criticalExtension',
    };
    const form = parse(
      [{ linkId: '1', type: 'string', modifierExtension: [{ url: 'urn:unknown', valueBoolean: true }] }],
      {
        modifierExtension: [
          { ...critical, valueCanonical: `${BASE}rendering-xhtml` },
          { ...critical, valueCanonical: `${BASE}questionnaire-optionExclusive` },
        ],
      },
    );
    expect(codes(form)).toEqual(['critical-extension: refuses', 'modifier-extension: refuses']);
  });

  it('names rules that need a server, a maker or an engine', () => {
    const expression = (url: string, language = 'text/fhirpath'): object => ({
      extension: [{ url, valueExpression: { language, expression: '1' } }],
    });
    const form = parse([
      { linkId: '1', type: 'integer', ...expression(`${SDC}calculatedExpression`) },
      { linkId: '2', type: 'integer', ...expression(`${SDC}calculatedExpression`, 'text/cql') },
      { linkId: '3', type: 'choice', ...expression(`${SDC}answerExpression`, 'application/x-fhir-query') },
      { linkId: '4', type: 'string', ...expression('http://maker.example/sdf-calculatedExpression') },
      { linkId: '5', type: 'string', extension: [{ url: 'http://maker.example/color', valueCode: 'red' }] },
      { linkId: '6', type: 'display', extension: [{ url: `${SDC}itemMedia`, valueAttachment: {} }] },
    ]);
    expect(form.gaps.map(({ code, linkId }) => `${linkId} ${code}`).toSorted()).toEqual([
      '1 expression-engine-missing',
      '2 expression-language',
      '3 needs-a-server',
      '4 vendor-expression',
      '5 extension-ignored',
      '6 part-elsewhere',
    ]);
    expect(canComplete(form)).toBe(false);
  });

  it('names doubled and missing linkIds, conditions on nothing and circles', () => {
    const when = (question: string): object => ({
      enableWhen: [{ question, operator: 'exists', answerBoolean: true }],
    });
    const form = parse([
      { linkId: 'a', type: 'string', ...when('b') },
      { linkId: 'b', type: 'string', ...when('a') },
      { linkId: 'e', type: 'string' },
      { linkId: 'e', type: 'string' },
      { linkId: 'c', type: 'string', ...when('nobody') },
      { type: 'string', text: 'Nameless' },
      { linkId: 'd', type: 'invented' },
    ]);
    expect(new Set(codes(form))).toEqual(
      new Set([
        'link-id-missing: refuses',
        'unknown-type: refuses',
        'duplicate-link-id: refuses',
        'enable-when-unknown-item: stays-open',
        'enable-when-loop: stays-open',
      ]),
    );
  });

  it('survives what is not quite R4', () => {
    const form = parse([
      {
        linkId: '1',
        type: 'choice',
        answerOption: {
          valueCoding: { code: 'x', extension: { url: `${BASE}ordinalValue`, valueDecimal: '2' } },
        },
      },
      { linkId: '2', type: 'display', required: true, text: 'Read this' },
      { linkId: '3', type: 'integer', maxLength: '4', repeats: 'true' },
    ]);
    expect(form.items[0]?.options[0]?.value.weight).toBe(2);
    expect(form.items[2]).toMatchObject({ repeats: true, limits: { maxLength: 4 } });
    expect(codes(form)).toEqual(['value-repaired: note', 'value-repaired: note']);
  });

  it('stops at a depth that no real form has', () => {
    const deep = Array.from({ length: 500 }).reduce<object>(
      (item, _, at) => ({ linkId: `${at}`, type: 'group', item: [item] }),
      { linkId: 'x', type: 'string' },
    );
    expect(canDraw(parse([deep]))).toBe(false);
  });
});
