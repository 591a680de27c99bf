import { fail, succeed, type Result } from '@cairn/domain';
import {
  beginSignIn,
  discover,
  endSignIn,
  refreshTokens,
  type Fetch,
  type Secrets,
  type SmartClient,
  type Tokens,
} from '@cairn/interop/exchange';
import type { FhirServer } from './server-record.ts';

export interface SignInParts {
  readonly fetch: Fetch;
  readonly secrets: Secrets;
  /** Where the server sends the browser back to: an address that belongs to Cairn alone. */
  readonly redirectUri: string;
  /** Shows the server's own sign-in page, and answers with the address at which it ended. */
  readonly authorize: (url: string) => Promise<Result<string>>;
  readonly nowMs: () => number;
}

/**
 * To write records as the peer who signs in, to read and find what they wrote (a search is a right of its own, `s`), and to go
 * on later without asking again. SMART 2 scopes.
 */
const SCOPES = ['user/*.crus', 'offline_access'];

/** So long before its end a token is not used any more. */
const SPARE_MS = 30_000;

/** A way to the server's own sign-in page and back. */
export async function signInTo(server: FhirServer, parts: SignInParts): Promise<Result<Tokens>> {
  const { fetch, secrets, authorize, nowMs } = parts;
  const found = await discover(fetch, server.address);
  if (!found.ok) return found;
  const begun = await beginSignIn(found.value, clientOf(server, parts), secrets);
  const returned = await authorize(begun.url);
  return returned.ok ? endSignIn(fetch, begun.signIn, returned.value, nowMs()) : returned;
}

/** Fresh tokens without a page, where the server gave leave for that. */
export async function renew(
  server: FhirServer,
  refreshToken: string | undefined,
  parts: SignInParts,
): Promise<Result<Tokens>> {
  if (refreshToken === undefined)
    return fail({ code: 'sign-in-needed', message: 'Sign in to the server first.' });
  const found = await discover(parts.fetch, server.address);
  return found.ok
    ? refreshTokens(parts.fetch, found.value, clientOf(server, parts), refreshToken, parts.nowMs())
    : found;
}

export function isFresh(tokens: Tokens | undefined, nowMs: number): tokens is Tokens {
  return tokens !== undefined && tokens.expiresAt - SPARE_MS > nowMs;
}

/** Whether the address answers as a server that Cairn can use. */
export async function checkServer(server: FhirServer, { fetch }: SignInParts): Promise<Result<void>> {
  const found = await discover(fetch, server.address);
  return found.ok ? succeed(undefined) : found;
}

function clientOf({ clientId }: FhirServer, { redirectUri }: SignInParts): SmartClient {
  return { clientId, redirectUri, scopes: SCOPES };
}
