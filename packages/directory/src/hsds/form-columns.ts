import { plainName } from '../schedule/schedule-fields.ts';
import { pickText, textOf, type JsonNode } from './json-node.ts';

// Content systems export one column per field of their input form where HSDS has one text. These are put together
// again here, in the order of the form; the first node that fills a column wins (the service before its place).

const APPLICATION = [
  'process_for_applying_by_email',
  'process_for_applying_by_phone',
  'process_for_applying_online',
  'process_for_walk_ins',
  'application_form_link',
];
const FEES = ['flat_fee_description', 'sliding_scale_fees_description'];
const AUDIENCES = ['an_individual_must_be_one_of_these_to_qualify'];
const INCOME = ['income_standard_for_eligibility', 'max_percentage_of_income_standard'];
const AREAS = ['counties', 'cities', 'zip_codes'];

/** Names of these columns, as `plainName` makes them. */
export const FORM_COLUMNS: ReadonlySet<string> = new Set(
  [...APPLICATION, ...FEES, ...AUDIENCES, ...INCOME, ...AREAS].map(plainName),
);

export function applicationSteps(nodes: readonly JsonNode[]): string[] {
  return filled(APPLICATION.map((column) => first(nodes, column)));
}

export function feeColumns(nodes: readonly JsonNode[]): string[] {
  return [...new Set(filled(FEES.map((column) => first(nodes, column))))];
}

/** Who can come, and the income limit as a sentence: the standard and its share stand in two columns. */
export function eligibilityColumns(nodes: readonly JsonNode[]): string[] {
  const [standard = '', share = ''] = INCOME.map((column) => first(nodes, column));
  const income = [standard, share].filter((part) => part !== '').join(', up to ');
  return filled([
    ...AUDIENCES.map((column) => first(nodes, column)),
    income === '' ? '' : `Income: ${income}`,
  ]);
}

/** Places served, as names that a service area understands: "Cook" in a column of counties is Cook County. */
export function areaColumns(nodes: readonly JsonNode[]): string[] {
  return AREAS.flatMap((column) =>
    filled(first(nodes, column).split(/[\n,;]/)).map((name) =>
      column === 'counties' && !/\b(?:county|parish|borough)\b/i.test(name) ? `${name} County` : name,
    ),
  );
}

function first(nodes: readonly JsonNode[], column: string): string {
  return (
    nodes.map((node) => pickText(node, column) || textOf(node[column])).find((text) => text !== '') ?? ''
  );
}

function filled(texts: readonly string[]): string[] {
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}
