import uFuzzy from '@leeoniya/ufuzzy';
import { create, insertMultiple, save, search as searchOrama } from '@orama/orama';
import { Charset, Index } from 'flexsearch';
import Fuse, { type IFuseOptions } from 'fuse.js';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { collectGarbage } from '../collect-garbage.ts';
import {
  FIELD_BOOSTS,
  startClock,
  flatten,
  type Engine,
  type EngineInput,
  type EngineMaker,
  type FlatRecord,
} from './engine.ts';
import { wordsOf } from './name-index.ts';

const FIELDS = Object.keys(FIELD_BOOSTS) as (keyof typeof FIELD_BOOSTS)[];
/** The peers with the settings that did best for each in earlier measurements; all get the same fields and boosts. */
export const PEERS: Readonly<Record<string, EngineMaker>> = {
  minisearch: makeMiniSearch,
  flexsearch: makeFlexSearch,
  ufuzzy: makeUFuzzy,
  orama: makeOrama,
  lunr: makeLunr,
  fuse: (input) => makeFuse(input, 'fuse', { threshold: 0.3 }),
  'fuse-token': (input) => makeFuse(input, 'fuse-token', { threshold: 0.3, useTokenSearch: true }),
};

type Search = Engine['search'];

async function build(
  name: string,
  input: EngineInput,
  make: () => Promise<{ search: Search; stored: () => string; load: (stored: string) => unknown }>,
): Promise<Engine> {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const { search, stored, load } = await make();
  collectGarbage();
  const heapBytes = process.memoryUsage().heapUsed - before;
  const text = stored();
  const spentMs = startClock();
  await load(text);
  const loadMs = spentMs();
  const index = text === '' ? { brotli: 0, gzip: 0 } : input.sizesOf(new TextEncoder().encode(text));
  return { name, download: index, loadMs, heapBytes, search };
}

function makeMiniSearch(input: EngineInput): Promise<Engine> {
  return build('minisearch', input, async () => {
    const options = { fields: FIELDS };
    const index = new MiniSearch<FlatRecord>(options);
    index.addAll(input.resources.map(flatten));
    const how = { fuzzy: 0.2, prefix: true, boost: FIELD_BOOSTS };
    return {
      search: (text, limit) =>
        index
          .search(text, how)
          .slice(0, limit)
          .map(({ id }) => Number(id)),
      stored: () => JSON.stringify(index),
      load: (stored) => MiniSearch.loadJSON<FlatRecord>(stored, options),
    };
  });
}

function makeFlexSearch(input: EngineInput): Promise<Engine> {
  return build('flexsearch', input, async () => {
    const make = (): Index => new Index({ tokenize: 'forward', encoder: Charset.LatinBalance });
    const index = make();
    // One text a record, best fields first: this index has no boosts but counts early words more.
    for (const [at, resource] of input.resources.entries()) {
      const flat = flatten(resource, at);
      index.add(at, FIELDS.map((field) => flat[field]).join(' '));
    }
    const parts: [string, string][] = [];
    await index.export((key: string, data: string) => {
      if (data) parts.push([key, data]);
    });
    return {
      search: (text, limit) => index.search(text, { limit, suggest: true }).map(Number),
      stored: () => JSON.stringify(parts),
      load: (stored) => {
        const copy = make();
        for (const [key, data] of JSON.parse(stored) as [string, string][]) copy.import(key, data);
      },
    };
  });
}

function makeUFuzzy(input: EngineInput): Promise<Engine> {
  return build('ufuzzy', input, async () => {
    const fuzzy = new uFuzzy({ intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 });
    const haystack = input.resources.map((resource, at) => {
      const flat = flatten(resource, at);
      return FIELDS.map((field) => flat[field]).join(' ');
    });
    return {
      search: (text, limit) => {
        const [places, info, order] = fuzzy.search(haystack, uFuzzy.latinize(text), 1, 1e4);
        if (!places) return [];
        return order ? order.slice(0, limit).map((at) => info.idx[at] ?? -1) : places.slice(0, limit);
      },
      // It searches the texts themselves, which come with the records.
      stored: () => '',
      load: () => undefined,
    };
  });
}

function makeOrama(input: EngineInput): Promise<Engine> {
  return build('orama', input, async () => {
    const schema = Object.fromEntries(FIELDS.map((field) => [field, 'string' as const]));
    const database = create({ schema });
    await insertMultiple(
      database,
      input.resources.map((resource, at) => ({ ...flatten(resource, at), id: String(at) })),
      5000,
    );
    return {
      search: async (term, limit) => {
        const { hits } = await searchOrama(database, { term, limit, tolerance: 1, boost: FIELD_BOOSTS });
        return hits.map(({ id }) => Number(id));
      },
      stored: () => {
        try {
          return JSON.stringify(save(database));
        } catch (cause) {
          // Its stored form of a large list is longer than a string may be.
          if (cause instanceof RangeError) return '';
          throw cause;
        }
      },
      load: (stored) => (stored === '' ? undefined : (JSON.parse(stored) as unknown)),
    };
  });
}

function makeLunr(input: EngineInput): Promise<Engine> {
  return build('lunr', input, async () => {
    const index = lunr((builder) => {
      builder.ref('id');
      for (const field of FIELDS) builder.field(field, { boost: FIELD_BOOSTS[field] });
      for (const [at, resource] of input.resources.entries()) builder.add(flatten(resource, at));
    });
    return {
      search: (text, limit) =>
        index
          .query((query) => {
            for (const word of wordsOf(text)) {
              query.term(word, { boost: 10 });
              query.term(word, { boost: 2, editDistance: 1 });
              query.term(word, { boost: 3, wildcard: lunr.Query.wildcard.TRAILING });
            }
          })
          .slice(0, limit)
          .map(({ ref }) => Number(ref)),
      stored: () => JSON.stringify(index),
      load: (stored) => lunr.Index.load(JSON.parse(stored) as object),
    };
  });
}

function makeFuse(input: EngineInput, name: string, how: IFuseOptions<FlatRecord>): Promise<Engine> {
  return build(name, input, async () => {
    const records = input.resources.map(flatten);
    const options: IFuseOptions<FlatRecord> = {
      ...how,
      keys: FIELDS.map((field) => ({ name: field, weight: FIELD_BOOSTS[field] })),
    };
    const fuse = new Fuse(records, options);
    return {
      search: (text, limit) => fuse.search(text, { limit }).map(({ refIndex }) => refIndex),
      stored: () => JSON.stringify(fuse.getIndex()),
      load: (stored) =>
        new Fuse(
          records,
          options,
          Fuse.parseIndex(JSON.parse(stored) as Parameters<typeof Fuse.parseIndex>[0]),
        ),
    };
  });
}
