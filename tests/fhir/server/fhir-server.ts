import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHash, randomUUID } from 'node:crypto';
import {
  badRequest,
  getStatus,
  normalizeErrorString,
  OperationOutcomeError,
  validateResource,
} from '@medplum/core';
import { FhirRouter, MemoryRepository, type FhirRequest } from '@medplum/fhir-router';
import type { Resource } from '@medplum/fhirtypes';
import { prepare } from '../r4-rules.ts';

// A FHIR server with a SMART authorisation server beside it, on loopback. It stands in for a real one: rights and
// versions are checked, records are validated, and both can be told to fail.

export interface LoopbackServer {
  readonly base: string;
  readonly repository: MemoryRepository;
  /** What the next answers shall be instead: a status, or `cut` for a connection that breaks after the work was done. */
  readonly faults: (number | 'cut')[];
  readonly tokensGiven: string[];
  expireTokens(): void;
  close(): Promise<void>;
}

interface Grant {
  readonly challenge: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scope: string;
}

/** @param host name of this machine in the server's own addresses. */
export async function startServer(host = '127.0.0.1'): Promise<LoopbackServer> {
  prepare();
  const repository = new MemoryRepository();
  const router = new FhirRouter();
  const grants = new Map<string, Grant>();
  /** Tokens, and the scope that each was given. */
  const valid = new Map<string, string>();
  const refreshes = new Map<string, string>();
  const faults: (number | 'cut')[] = [];
  const tokensGiven: string[] = [];

  const giveTokens = (response: ServerResponse, scope: string): void => {
    const [access, refresh] = [randomUUID(), randomUUID()];
    valid.set(access, scope);
    refreshes.set(refresh, scope);
    tokensGiven.push(access);
    send(response, 200, {
      access_token: access,
      refresh_token: refresh,
      token_type: 'Bearer',
      expires_in: 3600,
      scope,
      patient: 'p1',
    });
  };

  const token = (form: URLSearchParams, response: ServerResponse): void => {
    if (form.get('grant_type') === 'refresh_token') {
      const used = form.get('refresh_token') ?? '';
      const scope = refreshes.get(used);
      refreshes.delete(used);
      if (scope !== undefined) giveTokens(response, scope);
      else send(response, 400, { error: 'invalid_grant' });
      return;
    }
    const grant = grants.get(form.get('code') ?? '');
    grants.delete(form.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const fits =
      grant?.challenge === challenge &&
      grant.clientId === form.get('client_id') &&
      grant.redirectUri === form.get('redirect_uri');
    if (fits) giveTokens(response, grant.scope);
    else send(response, 400, { error: 'invalid_grant' });
  };

  const fhir = async (
    request: IncomingMessage,
    url: URL,
    text: string,
    response: ServerResponse,
  ): Promise<void> => {
    const bearer = request.headers.authorization?.replace(/^Bearer /, '') ?? '';
    const scope = valid.get(bearer);
    if (scope === undefined) {
      send(response, 401, {});
      return;
    }
    if (!mayDo(scope, request.method ?? 'GET', url)) {
      send(response, 403, {});
      return;
    }
    const fault = faults[0] === 'cut' ? undefined : faults.shift();
    if (fault !== undefined) {
      send(response, Number(fault), {});
      return;
    }
    const body = text === '' ? undefined : (JSON.parse(text) as Resource);
    try {
      if (body) validateResource(body);
    } catch (problem) {
      const outcome =
        problem instanceof OperationOutcomeError
          ? problem.outcome
          : badRequest(normalizeErrorString(problem));
      send(response, 400, outcome);
      return;
    }
    const asked: FhirRequest = {
      method: (request.method ?? 'GET') as FhirRequest['method'],
      url: (url.pathname + url.search).replace(/^\/fhir/, '') || '/',
      pathname: '',
      body,
      params: {},
      query: {},
      headers: request.headers,
    };
    const [outcome, resource] = await router.handleRequest(asked, repository);
    if (faults[0] === 'cut') {
      faults.shift();
      response.destroy();
      return;
    }
    send(response, getStatus(outcome), resource ?? outcome);
  };

  const server = createServer((request, response) => {
    void readText(request).then(async (text) => {
      const url = new URL(request.url ?? '/', base);
      if (url.pathname === '/fhir/.well-known/smart-configuration')
        send(response, 200, {
          authorization_endpoint: `${base}/authorize`,
          token_endpoint: `${base}/token`,
          code_challenge_methods_supported: ['S256'],
        });
      else if (url.pathname === '/authorize') {
        const code = randomUUID();
        const { searchParams } = url;
        grants.set(code, {
          challenge: searchParams.get('code_challenge') ?? '',
          clientId: searchParams.get('client_id') ?? '',
          redirectUri: searchParams.get('redirect_uri') ?? '',
          scope: searchParams.get('scope') ?? '',
        });
        const back = new URL(searchParams.get('redirect_uri') ?? '');
        back.searchParams.set('code', code);
        back.searchParams.set('state', searchParams.get('state') ?? '');
        response.writeHead(302, { location: back.href }).end();
      } else if (url.pathname === '/token') token(new URLSearchParams(text), response);
      else await fhir(request, url, text, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://${host}:${(server.address() as AddressInfo).port}`;
  return {
    base,
    repository,
    faults,
    tokensGiven,
    expireTokens: () => valid.clear(),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** SMART 2: create, read, update, delete and search are rights of their own; a transaction creates and updates. */
function mayDo(scope: string, method: string, { search }: URL): boolean {
  const rights = /\*\.([cruds]+)/.exec(scope)?.[1] ?? '';
  const needed = method !== 'GET' ? 'cu' : search === '' ? 'r' : 's';
  return [...needed].every((right) => rights.includes(right));
}

async function readText(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/fhir+json' }).end(JSON.stringify(body));
}
