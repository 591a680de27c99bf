import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { readVocabulary } from '../../scripts/hsds-taxonomy.ts';

interface LabelRules {
  readonly rules: readonly {
    readonly id: string;
    readonly gives: {
      readonly needs?: readonly string[];
      readonly audiences?: readonly string[];
      readonly intercepts?: readonly string[];
      readonly fellowship?: string;
      readonly isTreatment?: boolean;
    };
    readonly any: readonly string[];
    readonly unless?: readonly string[];
  }[];
}

const readJson = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../data/${path}`, import.meta.url), 'utf8'));
const file = readJson('taxonomy/label-rules.json');
const { rules } = file as LabelRules;
const idsOf = (vocabulary: Parameters<typeof readVocabulary>[0]): Set<string> =>
  new Set(readVocabulary(vocabulary).terms.map(({ id }) => id));

describe('the label rules', () => {
  it('have the shape of their schema and ids of their own', () => {
    const schema = new Ajv2020({ allErrors: true }).compile(
      readJson('schemas/label-rules.schema.json') as object,
    );
    schema(file);
    expect(schema.errors ?? []).toEqual([]);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  it('give only terms of the vocabularies', () => {
    const [needs, audiences, intercepts, fellowships] = [
      idsOf('needs'),
      idsOf('audiences'),
      idsOf('intercepts'),
      idsOf('fellowships'),
    ];
    const unknown = rules.flatMap(({ id, gives }) => [
      ...(gives.needs ?? []).filter((one) => !needs.has(one)).map((one) => `${id}: ${one}`),
      ...(gives.audiences ?? []).filter((one) => !audiences.has(one)).map((one) => `${id}: ${one}`),
      ...(gives.intercepts ?? []).filter((one) => !intercepts.has(one)).map((one) => `${id}: ${one}`),
      ...(gives.fellowship === undefined || fellowships.has(gives.fellowship)
        ? []
        : [`${id}: ${gives.fellowship}`]),
    ]);
    expect(unknown).toEqual([]);
  });

  it('reach every need', () => {
    const reached = new Set(rules.flatMap(({ gives }) => gives.needs ?? []));
    expect(
      readVocabulary('needs')
        .terms.map(({ id }) => id)
        .filter((id) => !reached.has(id)),
    ).toEqual([]);
  });

  it('flag treatment exactly where the need is treatment', () => {
    const treatment = new Set(
      readVocabulary('needs')
        .terms.filter(({ isTreatment }) => isTreatment === true)
        .map(({ id }) => id),
    );
    const wrong = rules.filter(
      ({ gives }) => (gives.needs ?? []).some((need) => treatment.has(need)) !== (gives.isTreatment === true),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('never switch themselves off', () => {
    const mute = rules.filter(({ any, unless }) => any.some((phrase) => unless?.includes(phrase)));
    expect(mute.map(({ id }) => id)).toEqual([]);
  });
});
