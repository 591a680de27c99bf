import { fail, succeed, type Result } from '@cairn/domain';

/** Reads a JSON file from the page's own origin: a form that another site could change is not asked. */
export async function loadJson(address: string, base: string, abort: AbortSignal): Promise<Result<unknown>> {
  const text = await loadText(address, base, abort);
  if (!text.ok) return text;
  try {
    return succeed(JSON.parse(text.value) as unknown);
  } catch (reason) {
    if (!(reason instanceof SyntaxError)) throw reason;
    return fail({ code: 'not-json', message: `${address} is not JSON.` });
  }
}

export async function loadText(address: string, base: string, abort: AbortSignal): Promise<Result<string>> {
  const url = new URL(address, base);
  if (url.origin !== location.origin) {
    return fail({
      code: 'other-origin',
      message: `${address} is on another site.`,
    });
  }
  try {
    const response = await fetch(url, {
      signal: abort,
      credentials: 'same-origin',
      referrerPolicy: 'no-referrer',
    });
    if (response.ok) return succeed(await response.text());
    return fail({ code: 'not-there', message: `No file at ${address}.` });
  } catch (reason) {
    // `fetch` rejects with these two and nothing else: no connection, or taken back.
    if (!(reason instanceof TypeError) && !(reason instanceof DOMException)) throw reason;
    return fail({ code: 'unreachable', message: `${address} was not reached.` });
  }
}
