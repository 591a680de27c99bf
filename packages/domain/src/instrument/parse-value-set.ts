import { isSameAnswer, weightOf } from './answer-value.ts';
import type { CodingValue } from './answer-value.ts';
import { EXTENSION } from './extension-urls.ts';
import { extensionsOf, isJson, numberAt, objectAt, objectsAt, textAt, wordsAt } from './r4.ts';
import type { Json } from './r4.ts';
import type { Words } from './words.ts';

/** Value sets and code systems within reach: those inside the form, and those a host gives beside it. */
export interface Terminology {
  readonly contained: readonly Json[];
  /** FHIR ValueSet and CodeSystem resources, found by their `url`. */
  readonly given: readonly Json[];
}

export interface Concept {
  readonly value: CodingValue;
  readonly words: Words;
}

/** The concepts of a value set, in its order; `undefined` when it, or a part of it, is not within reach. */
export function expandValueSet(canonical: string, terminology: Terminology): readonly Concept[] | undefined {
  return expandNamed(canonical, terminology, 0);
}

/** True where the list that the form carries says itself that it holds only the first part of the answers. */
export function isCutShort(canonical: string, terminology: Terminology): boolean {
  const expansion = objectAt(findResource('ValueSet', canonical, terminology) ?? {}, 'expansion') ?? {};
  const concepts = expansionConcepts(objectsAt(expansion, 'contains'));
  return concepts.length > 0 && (numberAt(expansion, 'total') ?? 0) > concepts.length;
}

function expandNamed(
  canonical: string,
  terminology: Terminology,
  depth: number,
): readonly Concept[] | undefined {
  const valueSet = findResource('ValueSet', canonical, terminology);
  // Value sets that include each other in a circle would never end.
  if (valueSet === undefined || depth > 8) return undefined;
  const expansion = objectAt(valueSet, 'expansion');
  const expanded = expansion === undefined ? [] : expansionConcepts(objectsAt(expansion, 'contains'));
  if (expanded.length > 0) return expanded;
  const compose = objectAt(valueSet, 'compose');
  if (compose === undefined) return undefined;
  const excluded = composeConcepts(objectsAt(compose, 'exclude'), terminology, depth);
  const included = composeConcepts(objectsAt(compose, 'include'), terminology, depth);
  if (excluded === undefined || included === undefined) return undefined;
  const out = new Set(excluded.map(({ value }) => `${value.system ?? ''}|${value.code ?? ''}`));
  return included.filter(({ value }) => !out.has(`${value.system ?? ''}|${value.code ?? ''}`));
}

function findResource(type: string, canonical: string, terminology: Terminology): Json | undefined {
  // Some forms write the `#` into the id as well, or leave it out of the reference.
  const bare = (id: unknown): string => (typeof id === 'string' ? id.replace(/^#/, '') : '');
  const byId = terminology.contained.find(
    (one) => one['resourceType'] === type && bare(one['id']) === bare(canonical),
  );
  if (canonical.startsWith('#')) return byId;
  const [url, version] = canonical.split('|');
  const all = [...terminology.contained, ...terminology.given].filter(
    (one) => one['resourceType'] === type && one['url'] === url,
  );
  return all.find((one) => one['version'] === version) ?? all[0] ?? byId;
}

function expansionConcepts(contains: readonly Json[]): readonly Concept[] {
  return contains.flatMap((entry) => {
    const nested = expansionConcepts(objectsAt(entry, 'contains'));
    const isHeading = entry['abstract'] === true || textAt(entry, 'code') === undefined;
    return isHeading ? nested : [readConcept(entry, textAt(entry, 'system')), ...nested];
  });
}

function composeConcepts(
  parts: readonly Json[],
  terminology: Terminology,
  depth: number,
): readonly Concept[] | undefined {
  const found: Concept[] = [];
  for (const part of parts) {
    const concepts = partConcepts(part, terminology, depth);
    if (concepts === undefined) return undefined;
    found.push(...concepts);
  }
  return found;
}

function partConcepts(part: Json, terminology: Terminology, depth: number): readonly Concept[] | undefined {
  const system = textAt(part, 'system');
  // A filter selects codes by their place in a code system, which takes a terminology service.
  if (objectsAt(part, 'filter').length > 0) return undefined;
  const listed = objectsAt(part, 'concept');
  const named = Array.isArray(part['valueSet'])
    ? part['valueSet'].filter((one) => typeof one === 'string')
    : [];
  const sets = named.map((canonical) => expandNamed(canonical, terminology, depth + 1));
  const known = sets.flatMap((set) => (set === undefined ? [] : [set]));
  if (known.length < sets.length) return undefined;
  const inAll = (concept: Concept): boolean =>
    known.every((set) => set.some((other) => isSameAnswer(other.value, concept.value)));
  if (listed.length > 0)
    return listed
      .map((concept) => readConcept(concept, system, lookUp(concept, system, terminology)))
      .filter(inAll);
  const [first] = known;
  // Several value sets in one part mean what is in all of them, and a system beside them narrows it down.
  if (first !== undefined)
    return first.filter(
      (concept) => inAll(concept) && (system === undefined || concept.value.system === system),
    );
  const codeSystem = system === undefined ? undefined : findResource('CodeSystem', system, terminology);
  const isWhole = codeSystem?.['content'] === undefined || codeSystem['content'] === 'complete';
  return codeSystem === undefined || !isWhole ? undefined : systemConcepts(codeSystem, system);
}

function systemConcepts(parent: Json, system: string | undefined): readonly Concept[] {
  return objectsAt(parent, 'concept').flatMap((concept) => [
    readConcept(concept, system),
    ...systemConcepts(concept, system),
  ]);
}

/** A value set may list bare codes and leave words and weights to the code system. */
function lookUp(concept: Json, system: string | undefined, terminology: Terminology): Json | undefined {
  const codeSystem = system === undefined ? undefined : findResource('CodeSystem', system, terminology);
  const search = (parent: Json): Json | undefined => {
    for (const one of objectsAt(parent, 'concept')) {
      const match = one['code'] === concept['code'] ? one : search(one);
      if (match !== undefined) return match;
    }
    return undefined;
  };
  return codeSystem === undefined ? undefined : search(codeSystem);
}

function readConcept(concept: Json, system: string | undefined, defined?: Json): Concept {
  const words = wordsOf(concept) ?? (defined === undefined ? undefined : wordsOf(defined));
  const code = textAt(concept, 'code');
  const weight = weightOf(concept) ?? propertyWeight(concept) ?? weightOf(defined) ?? propertyWeight(defined);
  const extension = [
    ...extensionsOf(concept, EXTENSION.ordinalValue),
    ...extensionsOf(concept, EXTENSION.itemWeight),
  ];
  return {
    words: words ?? { text: code ?? '' },
    value: {
      kind: 'coding',
      ...(system === undefined ? {} : { system }),
      ...(code === undefined ? {} : { code }),
      ...(words === undefined ? {} : { display: words.text }),
      ...(weight === undefined ? {} : { weight }),
      ...(extension.length === 0 ? {} : { extension }),
    },
  };
}

/** The score as a property of the concept, the form newer terminology packages use. */
function propertyWeight(concept: Json | undefined): number | undefined {
  const property = objectsAt(concept ?? {}, 'property').find(({ code }) =>
    /^(itemWeight|ordinalValue)$/.test(String(code)),
  );
  return property === undefined
    ? undefined
    : (numberAt(property, 'valueDecimal') ?? numberAt(property, 'valueInteger'));
}

function wordsOf(concept: Json): Words | undefined {
  const own = wordsAt(concept, 'display');
  const designated = objectsAt(concept, 'designation').filter(isJson);
  if (designated.length === 0) return own;
  const translations: Record<string, string> = { ...own?.translations };
  for (const designation of designated) {
    const [language, value] = [textAt(designation, 'language'), textAt(designation, 'value')];
    if (language !== undefined && value !== undefined) translations[language] = value;
  }
  return { text: own?.text ?? '', translations };
}
