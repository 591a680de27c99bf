import { fail, succeed, type Result } from '@cairn/domain';
import { hsdsApiSource, isHsdsApiRoot, SourceProblem, streamOf, type Source } from '@cairn/directory';

const TIMEOUT_MS = 60_000;

/** A web address as a list: an HSDS API with its pages, or a file such as a meeting feed. */
export async function openUrl(
  address: string,
  modifiedAfter: string | undefined,
): Promise<Result<readonly Source[]>> {
  if (!URL.canParse(address))
    return fail({ code: 'file-not-found', message: `"${address}" is not a web address.` });
  const options = modifiedAfter === undefined ? {} : { modifiedAfter };
  if (/\/services\/?$/.test(new URL(address).pathname))
    return succeed([hsdsApiSource(address, fetchJson, options)]);
  try {
    const response = await request(address);
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (isJson && isHsdsApiRoot(parse(bytes))) return succeed([hsdsApiSource(address, fetchJson, options)]);
    return succeed([{ name: address, size: bytes.length, open: () => streamOf([bytes]) }]);
  } catch (error) {
    if (error instanceof SourceProblem) return fail({ code: error.code, message: error.message });
    throw error;
  }
}

async function fetchJson(address: string): Promise<unknown> {
  return (await request(address)).json();
}

async function request(address: string): Promise<Response> {
  try {
    const response = await fetch(address, {
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: { accept: 'application/json, */*;q=0.5' },
    });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    return response;
  } catch (error) {
    throw new SourceProblem(
      'api-unreachable',
      `"${address}" could not be read (${error instanceof Error ? error.message : 'unknown reason'}). Check the address and the connection.`,
    );
  }
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    // Not JSON after all: the readers will say what it is.
    return undefined;
  }
}
