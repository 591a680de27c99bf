import { fail, succeed, type Result } from '@cairn/domain';
import { isJson } from '@cairn/domain';
import { ask, isSecure, jsonOf, PROBLEMS, type Fetch } from './http.ts';

// SMART App Launch 2.2, standalone, as a public client: PKCE with S256, no secret, fixed redirect address.

export interface SmartServer {
  /** Base address of the FHIR server, without a slash at the end. */
  readonly fhirBase: string;
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
}

export interface SmartClient {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
}

/** One sign-in under way. It is kept in memory until the browser comes back, and then it is gone. */
export interface SignIn {
  readonly server: SmartServer;
  readonly client: SmartClient;
  readonly state: string;
  readonly verifier: string;
}

export interface Tokens {
  readonly accessToken: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  /** To be kept sealed, or not at all. */
  readonly refreshToken?: string;
  /** Id of the Patient that the person at the keyboard chose. */
  readonly patientId?: string;
  readonly scope: string;
}

/** Where the randomness and the digest come from. */
export interface Secrets {
  readonly randomBytes: (count: number) => Uint8Array;
  readonly sha256: (bytes: Uint8Array) => Promise<Uint8Array>;
}

/** Reads the server's own description. @returns the server, or why it cannot be used. */
export async function discover(fetch: Fetch, address: string): Promise<Result<SmartServer>> {
  if (!isSecure(address)) return fail(PROBLEMS.notSecure);
  const fhirBase = address.replace(/\/+$/, '');
  const answer = await ask(fetch, `${fhirBase}/.well-known/smart-configuration`, {
    headers: { accept: 'application/json' },
  });
  if (!answer.ok) return answer;
  const json = answer.value.ok ? await jsonOf(answer.value) : undefined;
  const authorizationEndpoint = textIn(json, 'authorization_endpoint');
  const tokenEndpoint = textIn(json, 'token_endpoint');
  if (authorizationEndpoint === undefined || tokenEndpoint === undefined)
    return fail({
      code: 'no-smart-server',
      message:
        'This address does not answer as a SMART on FHIR server. Check it with the people who keep the server.',
    });
  if (!isSecure(authorizationEndpoint) || !isSecure(tokenEndpoint)) return fail(PROBLEMS.notSecure);
  const methods = isJson(json) ? json['code_challenge_methods_supported'] : undefined;
  if (!Array.isArray(methods) || !methods.includes('S256'))
    return fail({
      code: 'no-pkce',
      message:
        'This server does not protect signing in the way it has to be (PKCE with S256). Cairn does not use it.',
    });
  return succeed({ fhirBase, authorizationEndpoint, tokenEndpoint });
}

/** Begins a sign-in: the address to open in the browser, and what to remember until it comes back. */
export async function beginSignIn(
  server: SmartServer,
  client: SmartClient,
  { randomBytes, sha256 }: Secrets,
): Promise<{ readonly url: string; readonly signIn: SignIn }> {
  const verifier = base64Url(randomBytes(32));
  const state = base64Url(randomBytes(16));
  const challenge = base64Url(await sha256(new TextEncoder().encode(verifier)));
  const url = new URL(server.authorizationEndpoint);
  const asked = {
    response_type: 'code',
    client_id: client.clientId,
    redirect_uri: client.redirectUri,
    scope: client.scopes.join(' '),
    state,
    aud: server.fhirBase,
    code_challenge: challenge,
    code_challenge_method: 'S256',
  };
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  return { url: url.href, signIn: { server, client, state, verifier } };
}

/** Ends a sign-in with the address that the browser came back to. */
export async function endSignIn(
  fetch: Fetch,
  { server, client, state, verifier }: SignIn,
  returnedTo: string,
  nowMs: number,
): Promise<Result<Tokens>> {
  const answer = URL.canParse(returnedTo) ? new URL(returnedTo).searchParams : new URLSearchParams();
  if (answer.get('state') !== state)
    return fail({
      code: 'sign-in-not-ours',
      message: 'This answer belongs to another sign-in. Begin again.',
    });
  const code = answer.get('code');
  if (code === null)
    return fail({ code: 'sign-in-refused', message: 'The server did not let you in. Nothing was sent.' });
  const form = {
    grant_type: 'authorization_code',
    code,
    redirect_uri: client.redirectUri,
    client_id: client.clientId,
    code_verifier: verifier,
  };
  return askForTokens(fetch, server, form, nowMs);
}

/** A fresh access token. The server may give a new refresh token: only the newest is kept. */
export async function refreshTokens(
  fetch: Fetch,
  server: SmartServer,
  { clientId }: SmartClient,
  refreshToken: string,
  nowMs: number,
): Promise<Result<Tokens>> {
  const form = { grant_type: 'refresh_token', refresh_token: refreshToken, client_id: clientId };
  const fresh = await askForTokens(fetch, server, form, nowMs);
  return fresh.ok ? succeed({ refreshToken, ...fresh.value }) : fresh;
}

async function askForTokens(
  fetch: Fetch,
  { tokenEndpoint }: SmartServer,
  form: Readonly<Record<string, string>>,
  nowMs: number,
): Promise<Result<Tokens>> {
  const answer = await ask(fetch, tokenEndpoint, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
  });
  if (!answer.ok) return answer;
  if (answer.value.status >= 500) return fail(PROBLEMS.busy);
  const json = answer.value.ok ? await jsonOf(answer.value) : undefined;
  const accessToken = textIn(json, 'access_token');
  if (accessToken === undefined || !/^bearer$/i.test(textIn(json, 'token_type') ?? ''))
    return fail(PROBLEMS.signIn);
  const seconds = isJson(json) && typeof json['expires_in'] === 'number' ? json['expires_in'] : SHORT_LIFE_S;
  const refreshToken = textIn(json, 'refresh_token');
  const patientId = textIn(json, 'patient');
  return succeed({
    accessToken,
    expiresAt: nowMs + seconds * 1000,
    scope: textIn(json, 'scope') ?? '',
    ...(refreshToken === undefined ? {} : { refreshToken }),
    ...(patientId === undefined ? {} : { patientId }),
  });
}

/** How long a token is taken to last when the server does not say. */
const SHORT_LIFE_S = 300;

function textIn(json: unknown, key: string): string | undefined {
  const value = isJson(json) ? json[key] : undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function base64Url(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
