import type { LostRecord, ReaderOutput } from '../draft/draft.ts';
import { jsonOutputs } from '../reader/json-outputs.ts';
import type { Reader, ReadContext } from '../reader/reader.ts';
import type { Source } from '../source/source.ts';
import { plainName } from '../schedule/schedule-fields.ts';
import { buildGraph } from './graph.ts';
import { draftsFromGraph } from './graph-drafts.ts';
import { isNode, textOf, type JsonNode } from './json-node.ts';
import { isKnownField } from './known-fields.ts';

/** HSDS 2.0 to 3.x JSON (pages, lists, lines, single objects), Open Referral UK, and the many shapes that call themselves HSDS. */
export const hsdsJsonReader: Reader = {
  id: 'hsds-json',
  detect: (sample) => {
    const values = sample.files.filter(({ kind }) => kind === 'json').flatMap(({ values: found }) => found);
    return values.some((value) => isNode(value) && looksLikeHsds(value))
      ? 0.8
      : values.some(isNode)
        ? 0.1
        : 0;
  },
  read: async function* (files, context) {
    for (const file of files) yield* readFile(file, context);
  },
};

const TELLING = new Set(
  'hsds organizationid locationtype feesdescription applicationprocess legalstatus taxstatus interpretationservices eligibilitydescription assureddate yearincorporated'.split(
    ' ',
  ),
);
/** Names that are telling where they hold entries; in a flat record they hold words. */
const HOLDERS = new Set(
  'organizations organisation service services locations serviceatlocations'.split(' '),
);

function looksLikeHsds(node: JsonNode): boolean {
  // SAMHSA's locator calls its questions and answers `services`.
  if ('name1' in node && 'street1' in node) return false;
  return (
    Object.entries(node).some(([name, value]) => {
      const plain = plainName(name);
      return TELLING.has(plain) || (HOLDERS.has(plain) && typeof value === 'object' && value !== null);
    }) ||
    (isNode(node['organization']) && typeof node['name'] === 'string')
  );
}

async function* readFile(file: Source, context: ReadContext): AsyncGenerator<ReaderOutput> {
  yield* jsonOutputs(file, function* (value, row) {
    const lost = (finding: LostRecord['finding']): ReaderOutput => ({
      lost: { file: file.name, row, finding },
    });
    const { node, key } = unwrap(value);
    if (node === undefined) {
      yield lost({ code: 'record-without-data', detail: textOf(value['raw'] ?? value['error']) });
      return;
    }
    const graph = buildGraph(node);
    for (const entity of graph.all) countUnknown(entity.kind, entity.node, context);
    const drafts = draftsFromGraph(graph, { file: file.name, row, ...(key === undefined ? {} : { key }) });
    if (drafts.length === 0) yield lost({ code: 'record-empty' });
    for (const draft of drafts) yield { draft };
  });
}

/** Takes the record out of `{ key, ts, hsds }` and `{ data }`; a list inside becomes one bag. */
function unwrap(value: JsonNode): { node?: JsonNode; key?: string } {
  if (!('hsds' in value) && 'raw' in value) return {};
  const key = textOf(value['key']);
  let inner: unknown = 'hsds' in value ? value['hsds'] : value;
  while (isNode(inner) && isNode(inner['data']) && Object.keys(inner).length <= 2) inner = inner['data'];
  if (Array.isArray(inner)) inner = bagOf(inner);
  return {
    ...(isNode(inner) && Object.keys(inner).length > 0 ? { node: inner } : {}),
    ...('hsds' in value && key !== '' ? { key: shortKey(key) } : {}),
  };
}

/** Keys in hexadecimal carry 256 bits; 80 of them tell a million lines apart and weigh far less in a pack. */
function shortKey(key: string): string {
  return /^[0-9a-f]{40,}$/i.test(key) ? key.slice(0, 20) : key;
}

function bagOf(list: readonly unknown[]): JsonNode {
  const nodes = list.filter(isNode);
  const isBags = nodes.some(
    (node) => 'organization' in node || 'services' in node || 'organizations' in node,
  );
  const isEntities = nodes.every((node) => !isBags && typeof node['name'] === 'string');
  if (isEntities) return nodes.length === 1 ? (nodes[0] ?? {}) : { organizations: nodes };
  const bag = new Map<string, unknown[]>();
  const put = (name: string, values: readonly unknown[]): void =>
    void bag.set(name, [...(bag.get(name) ?? []), ...values]);
  for (const node of nodes) {
    const isOrganization = typeof node['name'] === 'string' && !('organization' in node);
    if (isOrganization) {
      put('organizations', [node]);
      continue;
    }
    for (const [name, value] of Object.entries(node)) {
      if (typeof value === 'object' && value !== null) put(name, Array.isArray(value) ? value : [value]);
    }
  }
  return Object.fromEntries(bag);
}

function countUnknown(kind: string, node: JsonNode, context: ReadContext): void {
  for (const [name, value] of Object.entries(node)) {
    if (value === null || value === '' || (Array.isArray(value) && value.length === 0) || isKnownField(name))
      continue;
    context.unknownField(`${kind}.${name.slice(0, 60)}`);
  }
}
