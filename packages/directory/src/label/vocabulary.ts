import { isSupportType, type SupportType } from '@cairn/domain';

// The words for labelling are data (`data/taxonomy`), handed in as parsed JSON. Nothing here knows a need
// or a fellowship by name.

export interface Term {
  readonly id: string;
  readonly support?: SupportType;
  readonly alsoSupport: readonly SupportType[];
  readonly isTreatment: boolean;
  /** In each language, as the vocabulary writes it. */
  readonly labels: readonly string[];
  readonly words: readonly string[];
}

export interface LabelRule {
  readonly id: string;
  readonly precedence: number;
  readonly fields: readonly string[];
  readonly any: readonly string[];
  readonly unless: readonly string[];
  readonly needs: readonly string[];
  readonly audiences: readonly string[];
  readonly intercepts: readonly string[];
  readonly fellowship?: string;
  readonly isTreatment: boolean;
}

export type VocabularyName =
  | 'needs'
  | 'audiences'
  | 'intercepts'
  | 'fellowships'
  | 'meeting-types'
  | 'accessibility'
  | 'support-types'
  | 'activities';

export interface Vocabulary {
  readonly terms: Readonly<Record<VocabularyName, ReadonlyMap<string, Term>>>;
  /** `scheme:code` of other lists to terms here, `samhsa:RC` to needs `peer-coaching`. */
  readonly crosswalk: ReadonlyMap<string, readonly { readonly list: VocabularyName; readonly id: string }[]>;
  readonly rules: readonly LabelRule[];
  readonly fieldOrder: readonly string[];
  readonly maximumNeeds: number;
}

/** Names of the files in `data/taxonomy` without `.json`. */
export const VOCABULARY_FILES = [
  'needs',
  'audiences',
  'intercepts',
  'fellowships',
  'meeting-types',
  'accessibility',
  'support-types',
  'activities',
  'label-rules',
] as const;

type Json = Readonly<Record<string, unknown>>;

/** Reads the vocabulary files; a file that is missing leaves its list empty. */
export function openVocabulary(files: Readonly<Record<string, unknown>>): Vocabulary {
  const crosswalk = new Map<string, { list: VocabularyName; id: string }[]>();
  const list = (name: VocabularyName): ReadonlyMap<string, Term> => {
    const terms = new Map<string, Term>();
    for (const raw of objects(object(files[name])['terms'])) {
      const id = string(raw['id']);
      if (id === '') continue;
      const support = raw['support'];
      terms.set(id, {
        id,
        ...(isSupportType(support) ? { support } : {}),
        alsoSupport: strings(raw['alsoSupport']).filter(isSupportType),
        isTreatment: raw['isTreatment'] === true,
        labels: Object.values(object(raw['label'])).map(string),
        words: Object.values(object(raw['words'])).flatMap(strings),
      });
      for (const [scheme, codes] of Object.entries(object(raw['crosswalk']))) {
        for (const code of strings(codes)) {
          const key = `${scheme}:${code}`;
          crosswalk.set(key, [...(crosswalk.get(key) ?? []), { list: name, id }]);
        }
      }
    }
    return terms;
  };
  const rules = object(files['label-rules']);
  return {
    terms: {
      needs: list('needs'),
      audiences: list('audiences'),
      intercepts: list('intercepts'),
      fellowships: list('fellowships'),
      'meeting-types': list('meeting-types'),
      accessibility: list('accessibility'),
      'support-types': list('support-types'),
      activities: list('activities'),
    },
    crosswalk,
    rules: objects(rules['rules']).map(readRule),
    fieldOrder: strings(rules['fieldOrder']),
    maximumNeeds: typeof rules['maximumNeeds'] === 'number' ? rules['maximumNeeds'] : 5,
  };
}

function readRule(raw: Json): LabelRule {
  const gives = object(raw['gives']);
  const fellowship = string(gives['fellowship']);
  return {
    id: string(raw['id']),
    precedence: typeof raw['precedence'] === 'number' ? raw['precedence'] : 0,
    fields: strings(raw['fields']),
    any: strings(raw['any']),
    unless: strings(raw['unless']),
    needs: strings(gives['needs']),
    audiences: strings(gives['audiences']),
    intercepts: strings(gives['intercepts']),
    ...(fellowship === '' ? {} : { fellowship }),
    isTreatment: gives['isTreatment'] === true,
  };
}

function object(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

function objects(value: unknown): Json[] {
  return Array.isArray(value) ? value.map(object) : [];
}

function string(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function strings(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter((item) => typeof item === 'string' || typeof item === 'number').map(String)
    : [];
}
