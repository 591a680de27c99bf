import type { Capacity, ServiceArea } from '@cairn/domain';
import type { Draft, DraftCode } from '../draft/draft.ts';
import { readDate } from '../repair/calendar-date.ts';
import { readState } from '../repair/us-states.ts';
import { applicationSteps, areaColumns, eligibilityColumns, feeColumns } from './form-columns.ts';
import { isNode, nodesOf, pick, pickText, textOf, textsOf, type JsonNode } from './json-node.ts';
import { readCost } from './cost.ts';

type ServiceFields = Pick<
  Draft,
  | 'eligibility'
  | 'cost'
  | 'documents'
  | 'accessibility'
  | 'application'
  | 'serviceArea'
  | 'capacity'
  | 'categories'
  | 'codes'
  | 'alert'
  | 'status'
  | 'verifiedOn'
  | 'changedOn'
  | 'licence'
>;

/** The fields of a service that its places and its organisation do not have; `nodes` in order of precedence. */
export function readServiceFields(nodes: readonly JsonNode[]): ServiceFields {
  const text = (...names: string[]): string =>
    nodes.map((node) => pickText(node, ...names)).find((found) => found !== '') ?? '';
  const all = (name: string): unknown[] =>
    nodes.map((node) => node[name]).filter((value) => value !== undefined && value !== null);
  const terms = all('attributes')
    .concat(
      all('taxonomy_terms'),
      all('service_taxonomies'),
      all('service_taxonomys'),
      all('taxonomies'),
      all('taxonomy'),
      all('taxonomy_term'),
    )
    .flatMap(nodesOf)
    .sort(primaryFirst)
    .flatMap(readTerms);
  const area = readServiceArea(all('service_areas').concat(all('service_area'), areaColumns(nodes)));
  const eligibility = readEligibility(nodes);
  const documents = all('required_documents')
    .concat(all('required_document'), all('documents_required'))
    .flatMap((value) => splitList(textsOf(value, 'document', 'name', 'description')));
  const accessibility = all('accessibility')
    .concat(all('accessibility_for_disabilities'))
    .flatMap((value) => splitList(textsOf(value, 'description', 'accessibility', 'name', 'details')));
  const interpretation = text('interpretation_services');
  const application = [
    text('application_process', 'how_to_apply', 'intake_procedure', 'referral_process'),
    ...applicationSteps(nodes),
  ]
    .filter((step) => step !== '')
    .join('\n');
  const status = text('status', 'service_status');
  const alert = text('alert');
  const verifiedOn = text(
    'assured_date',
    'verified_on',
    'last_verified',
    'last_verified_on',
    'date_last_verified',
    'last_assured',
    'last_verified_date',
    'verified_date',
    'last_verified_at',
  );
  // HSDS: the date when the information was last changed, beside `assured_date`, when it was last checked.
  const changedOn = text('last_modified', 'last_updated', 'modified_date', 'date_modified', 'updated_at');
  return {
    eligibility,
    cost: readCost(
      nodes,
      [text('fees_description', 'fees', 'fee', 'cost'), ...feeColumns(nodes)].filter(Boolean).join('\n'),
    ),
    documents,
    accessibility:
      interpretation === '' ? accessibility : [...accessibility, `Interpretation: ${interpretation}`],
    ...(application === '' ? {} : { application }),
    ...(area === undefined ? {} : { serviceArea: area }),
    capacity: all('capacities')
      .concat(all('service_capacities'), all('service_capacity'))
      .flatMap(readCapacity),
    categories: [
      ...terms.map(({ label }) => label ?? ''),
      ...textsOf(
        all('categories').concat(all('category'), all('service_type'), all('service_types'), all('keywords')),
        'name',
        'label',
        'value',
      ).flatMap((item) => splitList([item])),
    ],
    codes: terms.filter(({ code }) => code !== ''),
    ...(alert === '' ? {} : { alert }),
    ...(status === '' ? {} : { status }),
    ...(verifiedOn === '' ? {} : { verifiedOn }),
    ...(changedOn === '' ? {} : { changedOn }),
    ...(text('license_url', 'data_licence', 'data_license') === ''
      ? {}
      : { licence: text('license_url', 'data_licence', 'data_license') }),
  };
}

/** A list can mark one of several kinds of support as the main one. */
function primaryFirst(a: JsonNode, b: JsonNode): number {
  return Number(b['value'] === 'primary') - Number(a['value'] === 'primary');
}

function readTerms(value: unknown): DraftCode[] {
  return nodesOf(value).flatMap((node) => {
    const term = nodesOf(pick(node, 'taxonomy_term', 'taxonomy_detail', 'term', 'taxonomy'))[0] ?? node;
    const label =
      pickText(term, 'name', 'term', 'label', 'taxonomy_name') || pickText(node, 'value', 'label');
    const uri = textOf(term['term_uri']);
    const code = uri.startsWith('urn:cairn:')
      ? uri
      : textOf(pick(term, 'code', 'term_uri', 'taxonomy_code', 'id'));
    const detail = nodesOf(term['taxonomy_detail'])[0];
    const scheme =
      pickText(term, 'taxonomy', 'vocabulary', 'scheme') ||
      (detail === undefined ? '' : pickText(detail, 'name', 'uri'));
    return label === '' && code === '' ? [] : [{ scheme, code, ...(label === '' ? {} : { label }) }];
  });
}

function readEligibility(nodes: readonly JsonNode[]): NonNullable<Draft['eligibility']> {
  const texts: string[] = [];
  let minimumAge: unknown;
  let maximumAge: unknown;
  for (const node of nodes) {
    for (const name of [
      'eligibility_description',
      'eligibility',
      'eligibilitys',
      'eligibilities',
      'eligibility_requirements',
      'audience',
    ]) {
      texts.push(
        ...textsOf(
          node[name],
          'eligibility_description',
          'eligibility',
          'description',
          'requirement',
          'text',
          'value',
          'name',
          'type',
        ),
      );
      for (const row of nodesOf(node[name])) {
        minimumAge ??= pick(row, 'minimum_age', 'min_age');
        maximumAge ??= pick(row, 'maximum_age', 'max_age');
      }
    }
    minimumAge ??= pick(node, 'minimum_age', 'min_age', 'age_min');
    maximumAge ??= pick(node, 'maximum_age', 'max_age', 'age_max');
    for (const row of nodesOf(node['service_attributes'])) {
      if (/require|eligib|restrict/i.test(pickText(row, 'attribute_key', 'key', 'name')))
        texts.push(pickText(row, 'attribute_value', 'value'));
    }
  }
  texts.push(...eligibilityColumns(nodes));
  const text = [...new Set(texts.filter((item) => item !== ''))].join('\n');
  return {
    ...(text === '' ? {} : { text }),
    ...(minimumAge === undefined ? {} : { minimumAge }),
    ...(maximumAge === undefined ? {} : { maximumAge }),
  };
}

/** Reads names of places: the whole country, states, counties, ZIP codes, or just words. */
export function readServiceArea(values: readonly unknown[]): ServiceArea | undefined {
  const texts = [...new Set(textsOf(values, 'service_area', 'name', 'description', 'value'))];
  for (const node of values.flatMap(nodesOf)) texts.push(...textsOf(node['postal_codes'], 'value'));
  if (texts.length === 0) return undefined;
  const states = new Set<string>();
  const counties = new Set<string>();
  const postalCodes = new Set<string>();
  let isNationwide = false;
  for (const part of texts.flatMap((text) => text.split(/[,;|\n]/))) {
    const words = part.replace(/\b(state of|statewide|entire|all of)\b/gi, ' ').trim();
    const state = readState(words);
    if (/\b(nationwide|national|united states|entire us|usa)\b/i.test(part)) isNationwide = true;
    else if (/^\d{5}$/.test(words)) postalCodes.add(words);
    else if (/\b(county|parish|borough)\b/i.test(words) && words.length < 60)
      counties.add(words.replace(/\s+(county|parish)\b.*$/i, ''));
    else if (state !== undefined) states.add(state.code);
  }
  const text = texts
    .filter((item) => !/^\d{5}$/.test(item))
    .join('; ')
    .slice(0, 500);
  return {
    ...(text === '' ? {} : { text }),
    ...(isNationwide ? { isNationwide } : {}),
    states: [...states],
    counties: [...counties],
    postalCodes: [...postalCodes],
  };
}

function readCapacity(value: unknown): Capacity[] {
  return nodesOf(value).flatMap((node): Capacity[] => {
    const unit = isNode(node['unit']) ? pickText(node['unit'], 'name') : textOf(node['unit']);
    const [available, maximum] = [toNumber(node['available']), toNumber(node['maximum'])];
    const updatedOn = readDate(node['updated']);
    if (unit === '' && available === undefined && maximum === undefined) return [];
    return [
      {
        unit: unit === '' ? 'places' : unit,
        ...(available === undefined ? {} : { available }),
        ...(maximum === undefined ? {} : { maximum }),
        ...(updatedOn === undefined ? {} : { updatedOn }),
      },
    ];
  });
}

function toNumber(value: unknown): number | undefined {
  const text = textOf(value).trim();
  if (text === '') return undefined;
  const number = Number(text);
  return Number.isFinite(number) && number >= 0 ? number : undefined;
}

function splitList(texts: readonly string[]): string[] {
  return texts
    .flatMap((text) =>
      text.length < 400 && /^[^.!?]*[,;|][^.!?]*$/.test(text) && !/\band\b.*,/.test(text)
        ? text.split(/[;|]|,(?![^(]*\))/)
        : [text],
    )
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
