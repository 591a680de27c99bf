import type { ReaderOutput } from '../draft/draft.ts';
import { buildGraph } from '../hsds/graph.ts';
import { draftsFromGraph } from '../hsds/graph-drafts.ts';
import { isYes } from '../hsds/json-node.ts';
import type { ReadContext, Reader } from '../reader/reader.ts';
import type { FileSample } from '../reader/sample.ts';
import { tableRows } from '../tabular/table-rows.ts';
import { isAgencyColumn } from './agency-columns.ts';
import { plainHeading } from './flat-fields.ts';

// The one-table exports of 211 software (iCarol and its kin): rows for agencies, programs, sites and programs at
// sites, told apart by a level column and joined by numbers. Terms of the 211 taxonomy are read as words only.

export const agencyReader: Reader = {
  id: '211-table',
  detect: ({ files }) => (files.some(({ rows }) => isAgencyTable(rows[0] ?? [])) ? 0.9 : 0),
  read: async function* (_files, context) {
    for (const file of context.sample.files) yield* readTable(file, context);
  },
};

/** What stands behind "Phone" or "PhoneNumber" in a heading. */
const OTHER_PHONES = [
  ['fax', 'fax'],
  ['tty', 'tty'],
  ['hotline', 'hotline'],
  ['toll free', 'voice'],
  ['business line', 'voice'],
  ['after hours', 'voice'],
  ['out of area', 'voice'],
] as const;

type Cells = Readonly<Record<string, string>>;
interface Row {
  readonly row: number;
  readonly cells: Cells;
}

const LEVEL = ['taxonomy level name', 'resource level', 'level', 'record type', 'resource type'];
const NUMBER = ['resource agency num', 'resource agency number', 'agency num', 'record id', 'id'];
const LATITUDE = ['latitude', 'physical latitude'];
const LONGITUDE = ['longitude', 'physical longitude'];
const PARENT = ['parent agency num', 'parent agency number', 'parent id', 'parent'];

function isAgencyTable(headings: readonly string[]): boolean {
  const names = new Set(headings.map(plainHeading));
  return (
    PARENT.some((name) => names.has(name)) &&
    NUMBER.some((name) => names.has(name)) &&
    [...names].some((name) => LEVEL.includes(name) || name.startsWith('connects to'))
  );
}

async function* readTable(file: FileSample, context: ReadContext): AsyncGenerator<ReaderOutput> {
  const name = file.source.name;
  const agencies = new Map<string, Row>();
  const sites = new Map<string, Row>();
  const programs = new Map<string, Row>();
  const pairs: Row[] = [];
  for await (const { row, cells, problem } of tableRows(file, plainHeading)) {
    if (problem !== undefined) {
      yield { lost: { file: name, row, finding: problem } };
      continue;
    }
    for (const [heading, cell] of Object.entries(cells))
      if (cell !== '' && !isAgencyColumn(heading)) context.unknownField(heading);
    const level = first(cells, LEVEL).toLowerCase();
    const id = first(cells, NUMBER);
    const entry = { row, cells };
    if (/program\s*at\s*site|service\s*at/.test(level)) pairs.push(entry);
    else if (/site|location/.test(level)) sites.set(id, entry);
    else if (/program|service/.test(level)) programs.set(id, entry);
    else agencies.set(id, entry);
  }
  yield* emit(name, agencies, sites, programs, pairs);
}

function* emit(
  file: string,
  agencies: ReadonlyMap<string, Row>,
  sites: ReadonlyMap<string, Row>,
  programs: ReadonlyMap<string, Row>,
  pairs: readonly Row[],
): Generator<ReaderOutput> {
  const agencyOf = (row: Row): Row | undefined => {
    let above = first(row.cells, PARENT);
    for (let step = 0; step < 4 && above !== ''; step += 1) {
      const found = agencies.get(above);
      if (found !== undefined) return found;
      const between = programs.get(above) ?? sites.get(above);
      above = between === undefined ? '' : first(between.cells, PARENT);
    }
    return undefined;
  };
  const siteOf = (row: Row): Row | undefined =>
    sites.get(row.cells['connects to site num'] ?? '') ?? sites.get(first(row.cells, PARENT));
  const usedAgencies = new Set<Row>();
  const usedSites = new Set<Row | undefined>();
  const atSites = new Map<string, Row[]>();
  for (const pair of pairs) {
    const program = pair.cells['connects to program num'] ?? '';
    atSites.set(program, [...(atSites.get(program) ?? []), pair]);
  }
  for (const [id, program] of programs) {
    const agency = agencyOf(program);
    if (agency !== undefined) usedAgencies.add(agency);
    const here = (atSites.get(id) ?? []).map((pair) => {
      const site = siteOf(pair);
      usedSites.add(site);
      return {
        id: first(pair.cells, NUMBER),
        ...place(site ?? pair),
        ...serviceNode(pair.cells, false),
      };
    });
    const own = siteOf(program);
    usedSites.add(own);
    const isHidden = isShut(program.cells) || (agency !== undefined && isShut(agency.cells));
    const node = {
      ...serviceNode(program.cells, true),
      id,
      do_not_publish: isHidden,
      ...(agency === undefined ? {} : { organization: organizationNode(agency) }),
      ...(here.length > 0
        ? { service_at_locations: here }
        : own === undefined
          ? ownPlace(program)
          : { locations: [place(own).location] }),
    };
    for (const draft of draftsFromGraph(buildGraph(node, 'service'), { file, row: program.row }))
      yield { draft };
  }
  for (const [id, agency] of agencies) {
    if (usedAgencies.has(agency)) continue;
    const own = [...sites.values()].filter((site) => first(site.cells, PARENT) === id);
    const node = {
      ...organizationNode(agency),
      do_not_publish: isShut(agency.cells),
      locations: own.map((site) => place(site).location),
    };
    own.forEach((site) => usedSites.add(site));
    for (const draft of draftsFromGraph(buildGraph(node, 'organization'), { file, row: agency.row }))
      yield { draft };
  }
  // A place at which no program is said to be is somewhere to go all the same.
  for (const [id, site] of sites) {
    if (usedSites.has(site)) continue;
    const agency = agencyOf(site);
    const node = {
      ...serviceNode(site.cells, true),
      id,
      do_not_publish: isShut(site.cells) || (agency !== undefined && isShut(agency.cells)),
      ...(agency === undefined ? {} : { organization: organizationNode(agency) }),
      ...ownPlace(site),
    };
    for (const draft of draftsFromGraph(buildGraph(node, 'service'), { file, row: site.row }))
      yield { draft };
  }
}

/** The place of a program that stands in its own row. One that is private is never filled in from its agency. */
function ownPlace({ cells }: Row): { readonly locations?: readonly object[] } {
  const address = addressNode(cells);
  const isGiven = address.addresses.length > 0 || address.is_private === true;
  if (!isGiven) return {};
  const degrees = { latitude: first(cells, LATITUDE), longitude: first(cells, LONGITUDE) };
  return { locations: [{ ...address, ...degrees }] };
}

function serviceNode(cells: Cells, isFull: boolean): Record<string, unknown> {
  const text = (...names: string[]): string => first(cells, names);
  return {
    ...(isFull ? { name: text('public name', 'program name', 'agency name', 'name') } : {}),
    alternate_name: text('alternate name', 'aka', 'public name alternate'),
    description: text('agency description', 'description', 'program description'),
    status: text('agency status', 'status'),
    phones: phones(cells),
    emails: [text('email address main', 'email address', 'email')].filter((email) => email !== ''),
    url: text('website address', 'website', 'url'),
    hours: text('hours of operation', 'hours', 'site hours'),
    eligibility: text('eligibility', 'eligibility adult', 'eligibility requirements'),
    fees: text('fee structure source', 'fee structure', 'fees'),
    required_documents: text('documents required', 'required documents'),
    application_process: text('application process', 'intake procedure'),
    languages: text('languages offered', 'languages offered list', 'languages'),
    accessibility: text('disabilities access', 'accessibility'),
    service_areas: text('coverage area', 'coverage', 'area served')
      .split(/[;\n]/)
      .filter((area) => area.trim() !== ''),
    category: text('taxonomy terms', 'taxonomy term')
      .split(/[;*\n]/)
      .map((term) => term.trim()),
    verified_on: text('last verified on', 'date last verified', 'last verified date'),
    last_modified: text('updated on', 'last updated on', 'last updated'),
  };
}

function organizationNode(agency: Row): Record<string, unknown> {
  return {
    ...serviceNode(agency.cells, true),
    id: first(agency.cells, NUMBER),
    ...addressNode(agency.cells),
  };
}

function place(site: Row): { location: Record<string, unknown> } {
  const { cells } = site;
  return {
    location: {
      id: first(cells, NUMBER),
      name: first(cells, ['public name', 'site name', 'name']),
      ...addressNode(cells),
      phones: phones(cells),
      hours: first(cells, ['hours of operation', 'site hours', 'hours']),
      transportation: first(cells, ['bus service access', 'transportation']),
      accessibility: first(cells, ['disabilities access', 'accessibility']),
      latitude: first(cells, LATITUDE),
      longitude: first(cells, LONGITUDE),
    },
  };
}

function addressNode(cells: Cells): { readonly addresses: readonly object[]; readonly is_private?: boolean } {
  const address = {
    address_1: first(cells, ['physical address1', 'physical address 1', 'address 1', 'address']),
    address_2: first(cells, ['physical address2', 'physical address 2', 'address 2']),
    city: first(cells, ['physical city', 'city']),
    state_province: first(cells, ['physical state province', 'physical state', 'state']),
    postal_code: first(cells, [
      'physical postal code',
      'physical zip code',
      'physical zip',
      'zip',
      'postal code',
    ]),
    country: first(cells, ['physical country', 'country']),
  };
  const isPrivate = isYes(first(cells, ['physical address is private', 'address is private', 'is private']));
  return {
    addresses: Object.values(address).some((part) => part !== '') ? [address] : [],
    ...(isPrivate ? { is_private: true } : {}),
  };
}

function phones(cells: Cells): unknown[] {
  const found: unknown[] = [];
  for (let n = 1; n <= 9; n += 1) {
    const number = first(cells, [`phone${n} number`, `phone ${n} number`, `phone${n}`, `phone ${n}`]);
    if (number === '') continue;
    found.push({
      number,
      type: first(cells, [`phone${n} type`, `phone ${n} type`]),
      description: first(cells, [`phone${n} name`, `phone ${n} name`, `phone${n} description`]),
      is_private: isYes(first(cells, [`phone${n} is private`, `phone ${n} is private`])),
    });
  }
  for (const [kind, type] of OTHER_PHONES) {
    for (const heading of [`phone ${kind}`, `phone number ${kind}`]) {
      const number = first(cells, [heading]);
      if (number !== '')
        found.push({ number, type, is_private: isYes(first(cells, [`${heading} is private`])) });
    }
  }
  return found;
}

function isShut(cells: Cells): boolean {
  return (
    isYes(first(cells, ['exclude from website', 'exclude from directory'])) ||
    /inactive|hidden|never to be/i.test(first(cells, ['publish status']))
  );
}

function first(cells: Cells, names: readonly string[]): string {
  for (const name of names) {
    const cell = cells[name];
    if (cell !== undefined && cell !== '') return cell;
  }
  return '';
}
