/**
 * The register of everything that Cairn writes in a browser. Nothing may be written under a name that is not
 * here: `tests/reliability/stored-keys.test.ts` looks into a real browser and into the sources.
 */

/** What takes a stored thing away. Every line is also cleared by `delete-all`: deleting vaults, and removing the extension or the site's data. */
export type ClearedBy = 'lock' | 'consent-withdrawn' | 'retention' | 'person' | 'delete-all';

interface RecordStore {
  readonly clearedBy: readonly ClearedBy[];
  /** Whether a change is written into the log of who did what. */
  readonly logged: boolean;
}

const ofOnePerson: RecordStore = {
  clearedBy: ['consent-withdrawn', 'retention', 'person', 'delete-all'],
  logged: true,
};

/** Kinds of records in the table `records`; all of them encrypted. */
export const recordStores = {
  /** Recoverees on a caseload. */
  people: ofOnePerson,
  /** Answers and scores of a filled-in instrument. */
  assessments: ofOnePerson,
  /** Goals, steps and reviews. */
  plans: ofOnePerson,
  /** Referrals and their follow-ups. */
  referrals: ofOnePerson,
  /** Encounters and their times. */
  contacts: ofOnePerson,
  /** Peer notes. */
  notes: ofOnePerson,
  /** Keyed hashes of record numbers in an agency's own system. */
  'record-links': ofOnePerson,
  /** Consents, their limits and withdrawals: they outlive what they covered. */
  consents: { clearedBy: ['retention', 'delete-all'], logged: true },
  /** Supervision and training of a peer. */
  supervision: { clearedBy: ['retention', 'person', 'delete-all'], logged: true },
  /** Resources that a person put aside. */
  'saved-resources': { ...ofOnePerson, logged: false },
  /** What waits to be sent to a server, and what was sent. */
  outbox: ofOnePerson,
  /** The agency's server, with the right to write there and the versions that it has. */
  servers: { clearedBy: ['person', 'delete-all'], logged: true },
  /** Choices of the local user. */
  settings: { clearedBy: ['person', 'delete-all'], logged: false },
  /** Half-written notes. */
  drafts: { clearedBy: ['consent-withdrawn', 'retention', 'person', 'delete-all'], logged: false },
  /** Legal holds. */
  holds: { clearedBy: ['person', 'delete-all'], logged: true },
  /** What was disposed of and why, without content. */
  disposals: { clearedBy: ['delete-all'], logged: false },
  /** Who opened, changed, exported or disclosed what. */
  log: { clearedBy: ['delete-all'], logged: false },
} as const satisfies Record<string, RecordStore>;

export type StoreName = keyof typeof recordStores;

export function isStoreName(name: string): name is StoreName {
  return Object.hasOwn(recordStores, name);
}

export interface StoredKey {
  readonly place: 'indexeddb' | 'kept-text' | 'second-copy' | 'kept-list' | 'session';
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
    place: 'kept-list',
    name: 'cairn-lists',
    encrypted: false,
    holds:
      'public lists of places that somebody chose to keep for times without internet: nothing about them',
    clearedBy: ['person', 'delete-all'],
  },
  {
    place: 'session',
    name: `${SESSION_PREFIX}*`,
    encrypted: true,
    holds: 'wrapped data key while unlocked',
    clearedBy: ['lock', 'delete-all'],
  },
  {
    place: 'session',
    name: 'cairn.idle-minutes',
    encrypted: false,
    holds: 'minutes after which the open vault locks',
    clearedBy: ['lock', 'delete-all'],
  },
  {
    place: 'kept-text',
    name: 'language',
    encrypted: false,
    holds: 'language chosen in the extension',
    clearedBy: ['person', 'delete-all'],
  },
  {
    place: 'kept-text',
    name: 'sites',
    encrypted: false,
    holds: 'sites for which the extension was turned on',
    clearedBy: ['person', 'delete-all'],
  },
  {
    place: 'kept-text',
    name: 'record-places',
    encrypted: false,
    holds:
      'for each site, where its pages show the record number: an address pattern and a selector, no number',
    clearedBy: ['person', 'delete-all'],
  },
  {
    place: 'kept-text',
    name: 'note-fields',
    encrypted: false,
    holds:
      'for each site, which field of its form each part of a note goes into: an address pattern and a selector, no words',
    clearedBy: ['person', 'delete-all'],
  },
  {
    place: 'kept-text',
    name: 'note-templates',
    encrypted: false,
    holds: 'layouts of a note that an organisation set: no words of any note',
    clearedBy: ['person', 'delete-all'],
  },
  {
    place: 'kept-text',
    name: 'wordings',
    encrypted: false,
    holds: 'the words of published instruments that were brought once: no answers',
    clearedBy: ['person', 'delete-all'],
  },
  {
    place: 'kept-text',
    name: 'overlay-boxes',
    encrypted: false,
    holds: 'for each site, where the overlay was put and how large',
    clearedBy: ['person', 'delete-all'],
  },
];
