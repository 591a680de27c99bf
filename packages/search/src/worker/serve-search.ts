import { fail, succeed, type Result } from '@cairn/domain';
import type { MakeSearch, Search } from '../engine/make-search.ts';
import { firstPageOf, openList, readWords, type OpenList } from '../engine/open-list.ts';
import { damagedPack, MANIFEST_FILE } from '../pack/manifest.ts';
import type { SearchOutcome } from '../query.ts';
import type { PackSource, Port, Reply, Request } from './messages.ts';
import { readFromKept, readFromUrl } from './read-from-url.ts';
import { withOpenings } from './with-openings.ts';

type SearchRequest = Extract<Request, { kind: 'search' }>;

/**
 * The worker's side: opens packs and answers searches, newest state of the wishes first. What searches is loaded by
 * `loadSearch` when `prepare` is asked for, or at the first wish; a question that comes before it waits for it.
 */
export function serveSearch(port: Port, loadSearch: () => Promise<MakeSearch>): void {
  let opened: Result<OpenList> = fail({ code: 'pack-not-open', message: 'No list is open yet.' });
  /** What searches the list as it is now, once everything for it has come. */
  let search: Search | undefined;
  let making: Promise<Result<Search>> | undefined;
  const waiting = new Map<number, SearchRequest>();
  const reply = (message: Reply): void => port.postMessage(message);

  const make = async (list: OpenList): Promise<Result<Search>> => {
    // Both are asked for at once: once both are there, the connection may go.
    const [makeSearch, words] = await Promise.all([loadSearch().catch(() => undefined), readWords(list)]);
    if (!makeSearch) return fail({ code: 'search-unreachable', message: 'What searches did not load.' });
    return words.ok ? succeed((search = await makeSearch(list, words.value))) : words;
  };

  const withSearch = async <T>(use: (search: Search) => T): Promise<Result<T>> => {
    if (!opened.ok) return opened;
    const made = await (making ??= make(opened.value));
    if (!made.ok) {
      making = undefined;
      return made;
    }
    try {
      return succeed(use(made.value));
    } catch {
      // Bytes that pass the checksum and still make no sense: written by something that is not our builder.
      return fail(damagedPack(MANIFEST_FILE));
    }
  };

  // One search per turn of the event loop, so that a cancellation that was sent meanwhile is heard first.
  const answerNext = async (): Promise<void> => {
    const [next] = waiting.values();
    if (!next) return;
    const first = opened.ok && !search ? firstPageOf(opened.value, next.query) : undefined;
    const isCancelled = (): boolean => !waiting.delete(next.id);
    const answer = (result: Result<SearchOutcome>): void => {
      const query = { zone: deviceZone(), ...next.query };
      const outcome = result.ok ? succeed(withOpenings(result.value, query)) : result;
      reply({ kind: 'answer', id: next.id, result: outcome });
    };
    if (first && !isCancelled()) answer(succeed(first));
    if (!first) {
      const result = await withSearch(({ search: answered }) =>
        isCancelled() ? undefined : answered({ zone: deviceZone(), ...next.query }),
      );
      if (!result.ok && isCancelled()) return;
      if (!result.ok) answer(result);
      else if (result.value) answer(succeed(result.value));
    }
    // A problem while loading more leaves what is there, and the next question tries again.
    const more = await search?.loadFor(next.query);
    if (more?.ok && more.value) reply({ kind: 'data-changed' });
  };

  const prepare = async (): Promise<void> => {
    const isNew = !search;
    // The counts beside the filters come with what searches.
    if ((await withSearch(() => undefined)).ok && isNew) reply({ kind: 'data-changed' });
    // In turns of their own, so that they are there first, then the index, then what only a question arranges.
    setTimeout(() => void withSearch(({ prepare: derive }) => derive()), 0);
    setTimeout(() => void withSearch(({ rehearse }) => rehearse()), 0);
  };

  port.addEventListener('message', (event) => {
    const request = event.data as Request;
    if (request.kind === 'search') {
      waiting.set(request.id, request);
      setTimeout(() => void answerNext(), 0);
    } else if (request.kind === 'cancel') waiting.delete(request.id);
    else if (request.kind === 'prepare') void prepare();
    else if (request.kind === 'find') {
      void withSearch(({ find }) => find(request.resourceId)).then((result) =>
        reply({ kind: 'found', id: request.id, result }),
      );
    } else {
      const { source, id } = request;
      void openFrom(source).then((result) => {
        opened = result;
        const manifests = result.ok ? succeed(result.value.packs.map(({ manifest }) => manifest)) : result;
        reply({ kind: 'opened', id, result: manifests });
      });
    }
  });
  if (port instanceof MessagePort) port.start();
}

/** A newer list that breaks off on its way leaves the one that is kept here. */
async function openFrom({ baseUrls, near }: PackSource): Promise<Result<OpenList>> {
  const options = near && { near };
  const result = await openList(baseUrls.map(readFromUrl), options);
  if (result.ok) return result;
  const kept = await openList(baseUrls.map(readFromKept), options);
  return kept.ok ? kept : result;
}

let zoneHere: string | undefined;

/** Stands in where a list names no zone: people look for help near them. */
function deviceZone(): string {
  zoneHere ??= new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zoneHere;
}
