import { fail, type Problem, type Result } from '@cairn/domain';

/** The part of `fetch` that the exchange needs; handed in, so that a test or a worker can bring its own. */
export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

export const PROBLEMS = {
  offline: {
    code: 'offline',
    message: 'The server could not be reached. What you wanted to send waits here and is tried again.',
  },
  busy: { code: 'server-busy', message: 'The server is busy. What you wanted to send is tried again later.' },
  signIn: {
    code: 'sign-in-needed',
    message: 'Sign in to the server again. What you wanted to send waits here.',
  },
  notAllowed: {
    code: 'not-allowed',
    message:
      'The server does not let you do this. Ask the people who keep it for the right to write records.',
  },
  changed: {
    code: 'changed-on-server',
    message: 'Somebody changed this record on the server. Look at both before you send yours.',
  },
  notSecure: { code: 'not-secure', message: 'The address has to begin with https://.' },
} as const satisfies Record<string, Problem>;

/** Asks and gives the answer, or `offline`; what the answer means is the caller's matter. */
export async function ask(fetch: Fetch, url: string, init: RequestInit = {}): Promise<Result<Response>> {
  try {
    return {
      ok: true,
      value: await fetch(url, { ...init, redirect: 'error', credentials: 'omit', cache: 'no-store' }),
    };
  } catch (problem) {
    if (problem instanceof TypeError) return fail(PROBLEMS.offline);
    throw problem;
  }
}

/** Reads an answer as JSON; `undefined` for anything else. */
export async function jsonOf(response: Response): Promise<unknown> {
  try {
    return (await response.json()) as unknown;
  } catch (problem) {
    if (problem instanceof SyntaxError || problem instanceof TypeError) return undefined;
    throw problem;
  }
}

/** Only an encrypted address, or this very machine, may carry a record. */
export function isSecure(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return (
    protocol === 'https:' || (protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname))
  );
}
