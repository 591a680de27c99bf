import { fail, succeed, type Result } from '@cairn/domain';
import { openPacks, type Pack } from '../engine/open-pack.ts';
import type { Port, Reply, Request } from './messages.ts';
import { readFromUrl } from './read-from-url.ts';
import { withOpenings } from './with-openings.ts';

type SearchRequest = Extract<Request, { kind: 'search' }>;

/** The worker's side: opens packs and answers searches, newest state of the wishes first. */
export function serveSearch(port: Port): void {
  let opened: Result<Pack> = fail({ code: 'pack-not-open', message: 'No list has been opened yet.' });
  const waiting = new Map<number, SearchRequest>();
  const reply = (message: Reply): void => port.postMessage(message);

  // One search per turn of the event loop, so that a cancellation that was sent meanwhile is heard first.
  const answerNext = (): void => {
    const [next] = waiting.values();
    if (!next) return;
    waiting.delete(next.id);
    const query = { zone: deviceZone(), ...next.query };
    const result = opened.ok ? succeed(withOpenings(opened.value.search(query), query)) : opened;
    reply({ kind: 'answer', id: next.id, result });
    // A problem while loading more leaves what is there, and the next question tries again.
    if (opened.ok) {
      void opened.value.loadFor(next.query).then((more) => {
        if (more.ok && more.value) reply({ kind: 'data-changed' });
      });
    }
  };

  port.addEventListener('message', (event) => {
    const request = event.data as Request;
    if (request.kind === 'search') {
      waiting.set(request.id, request);
      setTimeout(answerNext, 0);
    } else if (request.kind === 'cancel') waiting.delete(request.id);
    else if (request.kind === 'find') {
      const result = opened.ok ? succeed(opened.value.find(request.resourceId)) : opened;
      reply({ kind: 'found', id: request.id, result });
    } else {
      const { source, id } = request;
      const readers = source.baseUrls.map((url) => readFromUrl(url, source.cacheName));
      void openPacks(readers, source.near && { near: source.near }).then((result) => {
        opened = result;
        reply({ kind: 'opened', id, result: result.ok ? succeed(result.value.manifests) : result });
      });
    }
  });
  if (port instanceof MessagePort) port.start();
}

let zoneHere: string | undefined;

/** Stands in where a list names no zone: people look for help near them. */
function deviceZone(): string {
  zoneHere ??= new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zoneHere;
}
