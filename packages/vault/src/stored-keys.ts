/**
 * The register of everything that Cairn writes in a browser. Nothing may be written under a name that is not
 * here: `tests/reliability/stored-keys.test.ts` looks into a real browser and into the sources.
 */

/** What takes a stored thing away. Every line is also cleared by `delete-all`. */
export type ClearedBy = 'lock' | 'consent-withdrawn' | 'retention' | 'person' | 'delete-all';

interface RecordStore {
  readonly holds: string;
  readonly clearedBy: readonly ClearedBy[];
  /** Whether a change is written into the log of who did what. */
  readonly logged: boolean;
}

const ofOnePerson: readonly ClearedBy[] = ['consent-withdrawn', 'retention', 'person', 'delete-all'];

/** Kinds of records in the table `records`; all of them encrypted. */
export const recordStores = {
  people: { holds: 'recoverees on a caseload', clearedBy: ofOnePerson, logged: true },
  assessments: {
    holds: 'answers and scores of a filled-in instrument',
    clearedBy: ofOnePerson,
    logged: true,
  },
  plans: { holds: 'goals, steps and reviews', clearedBy: ofOnePerson, logged: true },
  referrals: { holds: 'referrals and their follow-ups', clearedBy: ofOnePerson, logged: true },
  contacts: { holds: 'encounters and their times', clearedBy: ofOnePerson, logged: true },
  notes: { holds: 'peer notes', clearedBy: ofOnePerson, logged: true },
  consents: {
    holds: 'consents, their limits and withdrawals',
    clearedBy: ['retention', 'delete-all'],
    logged: true,
  },
  'record-links': { holds: 'keyed hashes of record numbers', clearedBy: ofOnePerson, logged: true },
  supervision: {
    holds: 'supervision and training of a peer',
    clearedBy: ['retention', 'person', 'delete-all'],
    logged: true,
  },
  'saved-resources': { holds: 'resources that a person put aside', clearedBy: ofOnePerson, logged: false },
  settings: { holds: 'choices of the local user', clearedBy: ['person', 'delete-all'], logged: false },
  drafts: { holds: 'half-written notes', clearedBy: ['person', 'retention', 'delete-all'], logged: false },
  holds: { holds: 'legal holds', clearedBy: ['person', 'delete-all'], logged: true },
  disposals: {
    holds: 'what was disposed of and why, without content',
    clearedBy: ['delete-all'],
    logged: false,
  },
  log: { holds: 'who opened, changed, exported or disclosed what', clearedBy: ['delete-all'], logged: false },
} as const satisfies Record<string, RecordStore>;

export type StoreName = keyof typeof recordStores;

export function isStoreName(name: string): name is StoreName {
  return Object.hasOwn(recordStores, name);
}

export interface StoredKey {
  readonly place: 'indexeddb' | 'kept-text' | 'second-copy' | 'session';
  /** An exact name, or everything that begins so when it ends in `*`. */
  readonly name: string;
  readonly encrypted: boolean;
  readonly holds: string;
  readonly clearedBy: readonly ClearedBy[];
}

export const DATABASE_PREFIX = 'cairn-vault-';
export const SENTINEL_PREFIX = 'cairn.vault.';
export const TRIES_PREFIX = 'cairn.tries.';
export const SESSION_PREFIX = 'cairn.session.';
export const SECOND_COPY_CACHE = 'cairn-second-copy';

const byDeletion: readonly ClearedBy[] = ['delete-all'];

export const storedKeys: readonly StoredKey[] = [
  {
    place: 'indexeddb',
    name: 'header',
    encrypted: false,
    holds:
      'chosen nickname, parameters of key derivation, sealed data key; row `session`: half of a wrapped key',
    clearedBy: byDeletion,
  },
  { place: 'indexeddb', name: 'records', encrypted: true, holds: 'the record stores', clearedBy: byDeletion },
  {
    place: 'indexeddb',
    name: 'manifest',
    encrypted: true,
    holds: 'revisions of all records',
    clearedBy: byDeletion,
  },
  {
    place: 'indexeddb',
    name: 'staged',
    encrypted: true,
    holds: 'rows of a restore or migration under way',
    clearedBy: byDeletion,
  },
  {
    place: 'indexeddb',
    name: 'isolated',
    encrypted: true,
    holds: 'rows that could not be read',
    clearedBy: ['person', 'delete-all'],
  },
  {
    place: 'kept-text',
    name: `${SENTINEL_PREFIX}*`,
    encrypted: false,
    holds: 'chosen nickname and a count of writes',
    clearedBy: byDeletion,
  },
  {
    place: 'kept-text',
    name: `${TRIES_PREFIX}*`,
    encrypted: false,
    holds: 'tries since the last unlock, time of the last',
    clearedBy: byDeletion,
  },
  {
    place: 'second-copy',
    name: SECOND_COPY_CACHE,
    encrypted: true,
    holds: 'the same sealed rows once more',
    clearedBy: byDeletion,
  },
  {
    place: 'session',
    name: `${SESSION_PREFIX}*`,
    encrypted: true,
    holds: 'wrapped data key while unlocked',
    clearedBy: ['lock', 'delete-all'],
  },
];
