import {
  isSupportType,
  SUPPORT_TYPES,
  type Resource,
  type SupportReason,
  type SupportType,
} from '@cairn/domain';
import type { DraftCode } from '../draft/draft.ts';
import { readCodes, type CodeFindings } from './read-codes.ts';
import { foldWords, PhraseTrie } from './phrase-trie.ts';
import type { LabelRule, Vocabulary } from './vocabulary.ts';

/** What staff decide about one entry, by its id; each list replaces what the rules found. */
export interface LabelOverride {
  readonly support?: readonly SupportType[];
  readonly needs?: readonly string[];
  readonly audiences?: readonly string[];
  readonly intercepts?: readonly string[];
  readonly isTreatment?: boolean;
}

export interface Labeller {
  readonly label: (resource: Resource, codes: readonly DraftCode[]) => Resource;
}

interface RuleUse {
  readonly rule: LabelRule;
  readonly order: number;
  readonly isUnless: boolean;
}

const MAX_TEXT = 3000;
const MAX_AUDIENCES = 8;

/** Makes a labeller: explicit codes beat keyword rules, and an override by staff beats both. Every label says why. */
export function makeLabeller(
  vocabulary: Vocabulary,
  overrides: ReadonlyMap<string, LabelOverride> = new Map(),
): Labeller {
  const trie = new PhraseTrie<RuleUse>();
  vocabulary.rules.forEach((rule, order) => {
    for (const phrase of rule.any) trie.add(phrase, { rule, order, isUnless: false });
    for (const phrase of rule.unless) trie.add(phrase, { rule, order, isUnless: true });
  });
  const access = new PhraseTrie<string>();
  const byLabel = new Map(
    [...vocabulary.terms.accessibility.values()].flatMap(({ id, labels }) =>
      labels.map((label): [string, string] => [foldWords(label).join(' '), id]),
    ),
  );
  const findAccess = (text: string): readonly string[] => {
    const exact = byLabel.get(foldWords(text).join(' '));
    if (exact === undefined) return accessIds(text, access);
    return [exact, ...access.find(text).map(({ value }) => value)];
  };
  for (const term of vocabulary.terms.accessibility.values())
    for (const word of term.words) access.add(word, term.id);
  return {
    label: (resource, codes) => {
      const stated = readCodes(codes, vocabulary);
      const found = findByRules(resource, trie, vocabulary);
      return applyLabels(resource, stated, found, overrides.get(resource.id), vocabulary, findAccess);
    },
  };
}

interface RuleFindings {
  readonly needs: { readonly id: string; readonly matched: string }[];
  readonly audiences: Set<string>;
  readonly intercepts: Set<string>;
  readonly fellowship?: string;
  readonly isTreatment: boolean;
}

function findByRules(resource: Resource, trie: PhraseTrie<RuleUse>, vocabulary: Vocabulary): RuleFindings {
  const texts: Readonly<Record<string, readonly string[]>> = {
    category: resource.categories,
    name: [resource.name, ...resource.alternateNames, resource.organization],
    description: [resource.description.slice(0, MAX_TEXT), resource.eligibility.text?.slice(0, 500) ?? ''],
  };
  const needs = new Map<string, string>();
  const audiences = new Set<string>();
  const intercepts = new Set<string>();
  let fellowship: string | undefined;
  let isTreatment = false;
  for (const field of vocabulary.fieldOrder) {
    const hits = new Map<LabelRule, { readonly order: number; readonly phrase: string }>();
    for (const text of texts[field] ?? []) {
      const matches = trie.find(text);
      const off = new Set(matches.filter(({ value }) => value.isUnless).map(({ value }) => value.rule));
      for (const { value, phrase } of matches) {
        if (
          !value.isUnless &&
          !off.has(value.rule) &&
          value.rule.fields.includes(field) &&
          !hits.has(value.rule)
        )
          hits.set(value.rule, { order: value.order, phrase });
      }
    }
    const sorted = [...hits].sort(([a, x], [b, y]) => b.precedence - a.precedence || x.order - y.order);
    for (const [rule, { phrase }] of sorted) {
      for (const need of rule.needs) if (!needs.has(need)) needs.set(need, phrase);
      for (const audience of rule.audiences) audiences.add(audience);
      for (const intercept of rule.intercepts) intercepts.add(intercept);
      fellowship ??= rule.fellowship;
      isTreatment ||= rule.isTreatment;
    }
  }
  return {
    needs: [...needs].map(([id, matched]) => ({ id, matched })),
    audiences,
    intercepts,
    isTreatment,
    ...(fellowship === undefined ? {} : { fellowship }),
  };
}

function applyLabels(
  resource: Resource,
  stated: CodeFindings,
  found: RuleFindings,
  override: LabelOverride | undefined,
  vocabulary: Vocabulary,
  findAccess: (text: string) => readonly string[],
): Resource {
  const fellowship =
    resource.meeting?.fellowship ??
    stated.fellowship ??
    (resource.kind === 'meeting' ? found.fellowship : undefined);
  const isMeeting =
    resource.kind === 'meeting' || stated.fellowship !== undefined || stated.meetingTypes.length > 0;
  const reasons: SupportReason[] = [];
  const give = (type: SupportType | undefined, rule: SupportReason['rule'], matched: string): void => {
    if (type !== undefined && !reasons.some((reason) => reason.type === type))
      reasons.push({ type, rule, matched });
  };
  const isStated = stated.needs.length > 0 || stated.support.length > 0;
  const needs = (isStated ? stated.needs : [...stated.coded, ...found.needs.map(({ id }) => id)]).filter(
    (id, index, all) => all.indexOf(id) === index && vocabulary.terms.needs.has(id),
  );
  const meetingNeeds =
    isMeeting && !needs.includes('mutual-aid') && vocabulary.terms.needs.has('mutual-aid')
      ? ['mutual-aid', ...needs]
      : needs;
  const kept = (override?.needs ?? meetingNeeds).slice(
    0,
    Math.max(vocabulary.maximumNeeds, stated.needs.length),
  );
  for (const type of override?.support ?? []) give(type, 'override', 'staff');
  if (override?.support === undefined) {
    for (const type of stated.support) give(type, 'stated', 'support-types');
    if (isMeeting)
      for (const type of ['emotional', 'affiliational'] as const)
        give(type, 'meeting', fellowship ?? 'meeting');
    for (const pick of ['support', 'alsoSupport'] as const) {
      for (const id of stated.support.length > 0 ? [] : kept) {
        const term = vocabulary.terms.needs.get(id);
        const why = stated.needs.includes(id) ? 'stated' : stated.coded.includes(id) ? 'code' : 'keyword';
        const matched = found.needs.find((need) => need.id === id)?.matched ?? id;
        if (pick === 'support') give(term?.support, why, matched);
        else for (const type of term?.alsoSupport ?? []) give(type, why, matched);
      }
    }
  }
  const types = SUPPORT_TYPES.filter((type) => reasons.some((reason) => reason.type === type));
  const primary = reasons[0]?.type;
  const meetingTypes = [...new Set([...(resource.meeting?.types ?? []), ...stated.meetingTypes])];
  return {
    ...resource,
    kind: isMeeting ? 'meeting' : 'service',
    support: { ...(primary === undefined ? {} : { primary }), types, reasons },
    needs: kept,
    isTreatment:
      override?.isTreatment ??
      (resource.isTreatment ||
        stated.isTreatment ||
        found.isTreatment ||
        kept.some((id) => vocabulary.terms.needs.get(id)?.isTreatment === true)),
    intercepts:
      override?.intercepts ??
      unique([
        ...resource.intercepts,
        ...stated.intercepts,
        ...(stated.intercepts.length > 0 ? [] : found.intercepts),
      ]),
    eligibility: {
      ...resource.eligibility,
      audiences:
        override?.audiences ??
        unique([
          ...resource.eligibility.audiences,
          ...stated.audiences,
          ...(stated.audiences.length > 0 ? [] : found.audiences),
        ]).slice(0, MAX_AUDIENCES),
    },
    accessibility: unique([...stated.accessibility, ...resource.accessibility.flatMap(findAccess)]),
    ...(isMeeting
      ? {
          meeting: {
            ...resource.meeting,
            types: meetingTypes,
            ...(fellowship === undefined ? {} : { fellowship }),
          },
        }
      : {}),
  };
}

/** Ids for words that the vocabulary knows; other words stay as the list has them. */
function accessIds(text: string, access: PhraseTrie<string>): string[] {
  if (/\b(?:no|not|without|sin)\b/i.test(text)) return [text];
  const ids = unique(access.find(text).map(({ value }) => value));
  return ids.length > 0 ? ids : [text];
}

function unique<T>(list: Iterable<T>): T[] {
  return [...new Set(list)];
}

/** Reads `{ "<id>": { "support": [...], "needs": [...] } }`; anything else in it is left out. */
export function readOverrides(value: unknown): Map<string, LabelOverride> {
  const overrides = new Map<string, LabelOverride>();
  if (typeof value !== 'object' || value === null) return overrides;
  for (const [id, raw] of Object.entries(value as Readonly<Record<string, unknown>>)) {
    if (typeof raw !== 'object' || raw === null) continue;
    const fields = raw as Readonly<Record<string, unknown>>;
    const list = (name: string): string[] | undefined =>
      Array.isArray(fields[name]) ? fields[name].filter((item) => typeof item === 'string') : undefined;
    const [support, needs, audiences, intercepts] = [
      list('support'),
      list('needs'),
      list('audiences'),
      list('intercepts'),
    ];
    const isTreatment = fields['isTreatment'];
    overrides.set(id, {
      ...(support === undefined ? {} : { support: support.filter(isSupportType) }),
      ...(needs === undefined ? {} : { needs }),
      ...(audiences === undefined ? {} : { audiences }),
      ...(intercepts === undefined ? {} : { intercepts }),
      ...(typeof isTreatment === 'boolean' ? { isTreatment } : {}),
    });
  }
  return overrides;
}
