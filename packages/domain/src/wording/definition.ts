import { fail, succeed } from '../result.ts';
import type { Result } from '../result.ts';
import { flagAt, isJson, numberAt, objectAt, objectsAt, textAt } from '../instrument/r4.ts';
import type { Json } from '../instrument/r4.ts';
import type { ScoringRule } from '../instrument/scoring-rule.ts';

/** A published instrument without its wording: rule, structure, references and the hash of each item. */
export interface InstrumentDefinition {
  readonly id: string;
  readonly version: string;
  readonly url: string;
  readonly title: Localized;
  readonly licence: string;
  readonly references: readonly string[];
  /** What has to be checked before the instrument is relied on; shown with every result. */
  readonly caution?: Localized;
  readonly notes?: Localized;
  readonly itemCount: number;
  readonly scale: readonly ScalePoint[];
  readonly scores: readonly ScoringRule[];
  /** Our own help beside each item, in its order. Never a replacement for it. */
  readonly inOtherWords: readonly Localized[];
  /** By language: for each item the hashes of its published variants. */
  readonly wording: Readonly<Record<string, PublishedWording>>;
}

export interface Localized {
  readonly en: string;
  readonly es: string;
}

export interface ScalePoint {
  readonly value: number;
  readonly label?: Localized;
}

export interface PublishedWording {
  readonly source: string;
  readonly sha256: readonly (readonly string[])[];
}

/** Reads `data/instruments/<id>/instrument.json`. */
export function parseDefinition(json: unknown): Result<InstrumentDefinition> {
  const problem = fail({
    code: 'not-a-definition',
    message: 'This file does not describe an instrument. Check it against its schema.',
  });
  if (!isJson(json)) return problem;
  const [id, version, url] = [textAt(json, 'id'), textAt(json, 'version'), textAt(json, 'url')];
  const title = localized(json['title']);
  const itemCount = numberAt(json, 'itemCount');
  const scale = objectsAt(json, 'scale').flatMap(readPoint);
  if (id === undefined || version === undefined || url === undefined || title === undefined) return problem;
  if (itemCount === undefined || scale.length < 2) return problem;
  const caution = localized(json['caution']);
  const notes = localized(json['notes']);
  return succeed({
    id,
    version,
    url,
    title,
    licence: textAt(json, 'licence') ?? '',
    references: strings(json['references']),
    itemCount,
    scale,
    scores: objectsAt(json, 'scores').flatMap((raw) => readScore(raw, scale)),
    inOtherWords: objectsAt(json, 'inOtherWords').flatMap((raw) => localized(raw) ?? []),
    wording: readWordings(objectAt(json, 'wording') ?? {}),
    ...(caution === undefined ? {} : { caution }),
    ...(notes === undefined ? {} : { notes }),
  });
}

function readPoint(raw: Json): readonly ScalePoint[] {
  const value = numberAt(raw, 'value');
  const label = localized(raw['label']);
  return value === undefined ? [] : [{ value, ...(label === undefined ? {} : { label }) }];
}

function readScore(raw: Json, scale: readonly ScalePoint[]): readonly ScoringRule[] {
  const id = textAt(raw, 'id');
  const title = localized(raw['title']);
  if (id === undefined || title === undefined) return [];
  const alpha = numberAt(raw, 'alpha');
  const standardDeviation = numberAt(raw, 'standardDeviation');
  const source = textAt(raw, 'source');
  const values = scale.map(({ value }) => value);
  return [
    {
      id,
      title: { text: title.en, translations: { es: title.es } },
      items: strings(raw['items']),
      reversed: strings(raw['reversed']),
      itemMinimum: Math.min(...values),
      itemMaximum: Math.max(...values),
      method: flagAt(raw, 'isMean') ? 'mean' : 'sum',
      mayMiss: numberAt(raw, 'mayMiss') ?? 0,
      ...(alpha === undefined ? {} : { alpha }),
      ...(standardDeviation === undefined ? {} : { standardDeviation }),
      ...(source === undefined ? {} : { source }),
    },
  ];
}

function readWordings(json: Json): Readonly<Record<string, PublishedWording>> {
  const entries = Object.entries(json).flatMap(([language, raw]) => {
    if (!isJson(raw) || !Array.isArray(raw['sha256'])) return [];
    return [[language, { source: textAt(raw, 'source') ?? '', sha256: raw['sha256'].map(strings) }] as const];
  });
  return Object.fromEntries(entries);
}

function localized(raw: unknown): Localized | undefined {
  if (!isJson(raw)) return undefined;
  const [en, es] = [textAt(raw, 'en'), textAt(raw, 'es')];
  return en === undefined || es === undefined ? undefined : { en, es };
}

function strings(raw: unknown): readonly string[] {
  return Array.isArray(raw) ? raw.filter((one) => typeof one === 'string') : [];
}
