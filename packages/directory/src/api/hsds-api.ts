import { isNode, nodesOf, textOf, type JsonNode } from '../hsds/json-node.ts';
import { SourceProblem, streamOf, type Source } from '../source/source.ts';

/** Gets one address as JSON; rejects when that is not possible. The command line and the browser bring their own. */
export type FetchJson = (url: string) => Promise<unknown>;

export interface ApiOptions {
  /** Only services that changed since this date (`YYYY-MM-DD` or an ISO time). */
  readonly modifiedAfter?: string;
}

const PER_PAGE = 100;
const MAX_PAGES = 100_000;
const TOGETHER = 4;

/**
 * A live HSDS 3.x API (`GET /services`, `GET /services/{id}`) as a file of lines, page after page. Lists may leave
 * out places and hours, so each service that comes without them is asked for by its id.
 */
export function hsdsApiSource(baseUrl: string, fetchJson: FetchJson, options: ApiOptions = {}): Source {
  const base = baseUrl.replace(/\/+$/, '').replace(/\/services$/, '');
  return { name: base, open: () => streamOf(lines(base, fetchJson, options)) };
}

/** True for the answer of an API's root: it names its version or its description. */
export function isHsdsApiRoot(answer: unknown): boolean {
  return (
    isNode(answer) &&
    (typeof answer['openapi_url'] === 'string' ||
      (typeof answer['version'] === 'string' && 'profile' in answer))
  );
}

async function* lines(base: string, fetchJson: FetchJson, options: ApiOptions): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const get = async (url: string): Promise<unknown> => {
    try {
      return await fetchJson(url);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new SourceProblem(
        'api-unreachable',
        `"${url}" could not be read (${reason}), so entries are missing. Try again later.`,
      );
    }
  };
  const since =
    options.modifiedAfter === undefined ? '' : `&modified_after=${encodeURIComponent(options.modifiedAfter)}`;
  let firstId = '';
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const answer = await get(`${base}/services?page=${page}&per_page=${PER_PAGE}${since}`);
    const services = nodesOf(
      isNode(answer) ? (answer['contents'] ?? answer['content'] ?? answer['items']) : answer,
    );
    // A server that does not know paging answers the same page for ever.
    const id = textOf(services[0]?.['id']);
    if (services.length === 0 || (page > 1 && id !== '' && id === firstId)) return;
    if (page === 1) firstId = id;
    for (let at = 0; at < services.length; at += TOGETHER) {
      const some = await Promise.all(
        services.slice(at, at + TOGETHER).map((service) => whole(service, base, get)),
      );
      for (const service of some) yield encoder.encode(`${JSON.stringify(service)}\n`);
    }
    if (isNode(answer) && isLast(answer, page)) return;
  }
}

async function whole(service: JsonNode, base: string, get: FetchJson): Promise<unknown> {
  const id = textOf(service['id']);
  if (id === '' || 'service_at_locations' in service || 'locations' in service) return service;
  const full = await get(`${base}/services/${encodeURIComponent(id.replace(/\p{Cs}/gu, '\uFFFD'))}`);
  return isNode(full) ? full : service;
}

function isLast(answer: JsonNode, page: number): boolean {
  if (typeof answer['last_page'] === 'boolean') return answer['last_page'];
  const total = Number(textOf(answer['total_pages']));
  return Number.isFinite(total) && total > 0 ? page >= total : Array.isArray(answer);
}
