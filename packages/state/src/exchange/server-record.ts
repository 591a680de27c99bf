import { fail, succeed, type Result } from '@cairn/domain';
import type { DisclosureRequest } from '@cairn/domain/consent';
import type { KnownVersions } from '@cairn/interop/exchange';
import { objectOf } from '../object-of.ts';

export const RECIPIENT_ROLES = [
  'treating-provider',
  'program-operations',
  'payer',
  'health-plan',
  'other',
] as const satisfies readonly DisclosureRequest['recipient']['role'][];

/** The server that an agency already has, and whom Cairn shares with when it writes there. */
export interface FhirServer {
  /** Base address, https. */
  readonly address: string;
  /** The name under which the server knows Cairn. */
  readonly clientId: string;
  /** As consents name it. */
  readonly recipient: { readonly name: string; readonly role: (typeof RECIPIENT_ROLES)[number] };
  /** System (a URI) of that server's own record numbers; absent where Cairn's ids are used. */
  readonly numberSystem?: string;
}

/** What is kept of one server, sealed, in one record. */
export interface ServerRecord {
  readonly server: FhirServer;
  readonly refreshToken?: string;
  readonly versions: KnownVersions;
}

export function parseServerRecord(value: unknown): Result<ServerRecord> {
  const { server, refreshToken, versions } = objectOf(value);
  const { address, clientId, recipient, numberSystem } = objectOf(server);
  const { name, role } = objectOf(recipient);
  const known = RECIPIENT_ROLES.find((each) => each === role);
  const isWhole =
    typeof address === 'string' &&
    typeof clientId === 'string' &&
    typeof name === 'string' &&
    known !== undefined;
  if (!isWhole) return fail({ code: 'not-a-server', message: 'This is no server.' });
  const etags = Object.entries(objectOf(versions)).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return succeed({
    server: {
      address,
      clientId,
      recipient: { name, role: known },
      ...(typeof numberSystem === 'string' ? { numberSystem } : {}),
    },
    ...(typeof refreshToken === 'string' ? { refreshToken } : {}),
    versions: Object.fromEntries(etags),
  });
}
