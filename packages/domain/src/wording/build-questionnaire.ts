import { EXTENSION } from '../instrument/extension-urls.ts';
import type { Json } from '../instrument/r4.ts';
import type { ScoringRule } from '../instrument/scoring-rule.ts';
import type { AcceptedWording } from './accept-wording.ts';
import type { InstrumentDefinition, Localized, ScalePoint } from './definition.ts';

const CONTROL = 'http://hl7.org/fhir/questionnaire-item-control';
const SCALE = 'https://cairn.example/fhir/CodeSystem/scale';

/**
 * The instrument as one FHIR R4 Questionnaire that a center can host beside its page: wording, weights, scoring
 * rules and, for other renderers, the totals as calculated items that stay empty until every item is answered.
 * The first wording is the form's own language; further ones become translations.
 */
export function buildQuestionnaire(
  definition: InstrumentDefinition,
  wordings: readonly [AcceptedWording, ...AcceptedWording[]],
): Json {
  const [own, ...others] = wordings;
  const inOwn = (words: Localized): string => (own.language.startsWith('es') ? words.es : words.en);
  const title = localizedString('title', definition.title, own.language);
  return {
    resourceType: 'Questionnaire',
    id: definition.id,
    language: own.language,
    extension: [
      ...wordings.map(wordingExtension),
      ...definition.scores.map(scoringExtension),
      ...cautionExtension(definition, own.language),
    ],
    url: definition.url,
    version: definition.version,
    ...title,
    status: 'active',
    subjectType: ['Patient'],
    ...(definition.notes === undefined ? {} : localizedString('description', definition.notes, own.language)),
    copyright: [definition.licence, ...definition.references].join(' '),
    item: [
      ...own.lines.map((text, at) => ({
        extension: [controlExtension('radio-button')],
        linkId: String(at + 1),
        text,
        ...translations(
          'text',
          others.map(({ language, lines }) => [language, lines[at] ?? ''] as const),
        ),
        type: 'choice',
        answerOption: definition.scale.map((point) => optionOf(point, own.language)),
        ...helpOf(definition.inOtherWords[at], at + 1, own.language),
      })),
      ...definition.scores.map((rule) => ({
        extension: [
          { url: EXTENSION.hidden, valueBoolean: true },
          {
            url: EXTENSION.calculated,
            valueExpression: { language: 'text/fhirpath', expression: expressionOf(rule) },
          },
        ],
        linkId: `score-${rule.id}`,
        text: inOwn({ en: rule.title.text, es: rule.title.translations?.['es'] ?? rule.title.text }),
        type: 'decimal',
        readOnly: true,
      })),
    ],
  };
}

function optionOf({ value, label }: ScalePoint, language: string): Json {
  const weight = (url: string): Json => ({ url, valueDecimal: value });
  const display = (words: Localized): Localized => ({
    en: `${value} – ${words.en}`,
    es: `${value} – ${words.es}`,
  });
  const shown =
    label === undefined ? { display: String(value) } : localizedString('display', display(label), language);
  return {
    extension: [weight(EXTENSION.itemWeight)],
    valueCoding: {
      extension: [weight(EXTENSION.ordinalValue)],
      system: SCALE,
      code: String(value),
      ...shown,
    },
  };
}

function helpOf(words: Localized | undefined, number: number, language: string): Json {
  if (words === undefined) return {};
  const text = localizedString('text', words, language);
  return {
    item: [{ extension: [controlExtension('help')], linkId: `${number}-help`, ...text, type: 'display' }],
  };
}

function controlExtension(code: string): Json {
  return { url: EXTENSION.itemControl, valueCodeableConcept: { coding: [{ system: CONTROL, code }] } };
}

function localizedString(key: string, words: Localized, language: string): Json {
  const isSpanish = language.startsWith('es');
  return {
    [key]: isSpanish ? words.es : words.en,
    ...translations(key, [isSpanish ? ['en', words.en] : ['es', words.es]]),
  };
}

function translations(key: string, contents: readonly (readonly [string, string])[]): Json {
  if (contents.length === 0) return {};
  const extension = contents.map(([lang, content]) => ({
    url: EXTENSION.translation,
    extension: [
      { url: 'lang', valueCode: lang },
      { url: 'content', valueString: content },
    ],
  }));
  return { [`_${key}`]: { extension } };
}

function wordingExtension({ language, sha256, vouchedBy, vouchedOn }: AcceptedWording): Json {
  const vouched = vouchedBy === undefined ? [] : [{ url: 'vouchedBy', valueString: vouchedBy }];
  const on = vouchedOn === undefined ? [] : [{ url: 'vouchedOn', valueDate: vouchedOn }];
  const parts = [
    { url: 'language', valueCode: language },
    { url: 'sha256', valueString: sha256 },
    ...vouched,
    ...on,
  ];
  return { url: EXTENSION.wordingHash, extension: parts };
}

function cautionExtension({ caution }: InstrumentDefinition, language: string): readonly Json[] {
  return caution === undefined
    ? []
    : [{ url: EXTENSION.caution, ...localizedString('valueString', caution, language) }];
}

function scoringExtension(rule: ScoringRule): Json {
  const strings = (url: string, values: readonly string[]): readonly Json[] =>
    values.map((valueString) => ({ url, valueString }));
  const number = (url: string, value: number | undefined): readonly Json[] =>
    value === undefined ? [] : [{ url, valueDecimal: value }];
  return {
    url: EXTENSION.scoringRule,
    extension: [
      { url: 'id', valueCode: rule.id },
      {
        url: 'title',
        valueString: rule.title.text,
        ...translations('valueString', Object.entries(rule.title.translations ?? {})),
      },
      { url: 'method', valueCode: rule.method },
      ...strings('item', rule.items),
      ...strings('reversed', rule.reversed),
      ...number('itemMinimum', rule.itemMinimum),
      ...number('itemMaximum', rule.itemMaximum),
      { url: 'mayMiss', valueInteger: rule.mayMiss },
      ...number('alpha', rule.alpha),
      ...number('standardDeviation', rule.standardDeviation),
      ...strings('source', rule.source === undefined ? [] : [rule.source]),
    ],
  };
}

/** The rule in FHIRPath: nothing until all items are answered, then the sum with reversed items turned around. */
export function expressionOf({ items, reversed, itemMinimum, itemMaximum }: ScoringRule): string {
  const among = (ids: readonly string[]): string =>
    `%resource.item.where(linkId in (${ids.map((id) => `'${id}'`).join(' | ')})).answer`;
  const sum = (ids: readonly string[]): string => `${among(ids)}.value.weight().sum()`;
  const straight = items.filter((id) => !reversed.includes(id));
  const turned = `${reversed.length * (itemMinimum + itemMaximum)} - ${sum(reversed)}`;
  const parts = [
    ...(straight.length === 0 ? [] : [sum(straight)]),
    ...(reversed.length === 0 ? [] : [turned]),
  ];
  return `iif(${among(items)}.count() = ${items.length}, ${parts.join(' + ')}, {})`;
}
