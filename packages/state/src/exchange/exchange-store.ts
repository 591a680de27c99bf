import { computed, effect, signal, type ReadonlySignal } from '@preact/signals-core';
import { fail, succeed, type Problem, type Result } from '@cairn/domain';
import type { Form } from '@cairn/domain/instrument';
import { allowDisclosure, type Permit, type Purpose, type Refusal } from '@cairn/domain/consent';
import {
  compareWithServer,
  confirm,
  dueNow,
  noteProblem,
  sendItem,
  type Connection,
  type Difference,
  type KnownVersions,
  type OutboxItem,
  type Tokens,
} from '@cairn/interop/exchange';
import {
  collectionBundle,
  transactionBundle,
  type Bundle,
  type FhirResource,
  type Subject,
} from '@cairn/interop/fhir';
import type { Vault } from '@cairn/vault';
import type { CaseworkProblem, CaseworkStore } from '../casework/casework-store.ts';
import { openCollection, type RecordCollection } from '../vault/record-collection.ts';
import { readAnswers, takeAnswer, type AnswerFor } from './answers.ts';
import { keepSent } from './keep-sent.ts';
import { parseOutboxEntry, type OutboxEntry } from './outbox-record.ts';
import { informationFor, outgoingOf, type RecordsOfPerson, type Sendable } from './person-bundle.ts';
import { parseServerRecord, type FhirServer, type ServerRecord } from './server-record.ts';
import { checkServer, isFresh, renew, signInTo, type SignInParts } from './sign-in.ts';

export interface ExchangeParts extends SignInParts {
  readonly session: { readonly vault: ReadonlySignal<Vault | undefined> };
  readonly casework: Pick<
    CaseworkStore,
    'consents' | 'planContents' | 'contacts' | 'notes' | 'assessments' | 'noteReferral'
  >;
  /** ISO 8601 with offset. */
  readonly now: () => string;
  /** A fresh RFC 4122 UUID. */
  readonly newUuid: () => string;
  /** The forms at hand: answers to one of them go out with their scores. */
  readonly forms: () => Promise<readonly Form[]>;
}

/** What a peer chose to send about one person. */
export interface Parcel {
  readonly personId: string;
  readonly chosen: readonly Sendable[];
  readonly purpose: Purpose;
  /** The person's number on the server; where the server has none, Cairn's own id goes. */
  readonly number?: string;
}

export type ExchangeResult<T> = Result<T, CaseworkProblem>;

/** A peer's way to the server of an agency: nothing goes without a look, a press, and a consent that covers it. */
export interface ExchangeStore {
  readonly server: ReadonlySignal<FhirServer | undefined>;
  readonly outbox: RecordCollection<OutboxEntry>;
  readonly isSignedIn: ReadonlySignal<boolean>;
  readonly isSending: ReadonlySignal<boolean>;
  /** Keeps the server if it answers as one that Cairn can use. */
  connect(server: FhirServer): Promise<ExchangeResult<void>>;
  /** Forgets the server and its rights. What waits stays, and what was sent stays in the accounting. */
  disconnect(): Promise<ExchangeResult<void>>;
  signIn(): Promise<ExchangeResult<void>>;
  /** Whether a consent covers the parcel today. */
  coverOf(parcel: Parcel): Result<Permit, Refusal>;
  /** The same for what already lies in the outbox. */
  coverOfEntry(entry: OutboxEntry): Result<Permit, Refusal>;
  /** For the person to carry themselves; undefined when there is nothing. */
  fileOf(parcel: Parcel): Promise<Bundle<FhirResource> | undefined>;
  /** Puts a parcel into the outbox, to be looked at. `title` names it in the list. */
  prepare(parcel: Parcel, title: string): Promise<ExchangeResult<void>>;
  confirm(id: string): Promise<ExchangeResult<void>>;
  /** Takes out what was not sent. */
  takeOut(id: string): Promise<ExchangeResult<void>>;
  /** Sends what is due, the oldest first. Problems stand with each entry afterwards. */
  sendDue(): Promise<void>;
  /** What the server has in place of what an entry would write. */
  compare(id: string): Promise<ExchangeResult<readonly Difference[]>>;
  /** The peer saw the differences and sends theirs in their place. */
  confirmOver(id: string, seen: readonly Difference[]): Promise<ExchangeResult<void>>;
  /** How the referrals went that were sent, where the server knows more than this computer. It changes nothing. */
  askHowItWent(): Promise<ExchangeResult<readonly AnswerFor[]>>;
  /** Notes one of these answers with the connection. */
  takeAnswer(answer: AnswerFor): Promise<ExchangeResult<void>>;
}

const SERVER = 'fhir-server';

export function createExchangeStore(parts: ExchangeParts, abort: AbortSignal): ExchangeStore {
  const { session, casework, now, nowMs, newUuid } = parts;
  const outbox = openCollection(session, { store: 'outbox', parse: parseOutboxEntry }, abort);
  const servers = openCollection(session, { store: 'servers', parse: parseServerRecord }, abort);
  const kept = computed(() => servers.all.value.find(({ id }) => id === SERVER));
  const server = computed(() => kept.value?.value.server);
  const tokens = signal<Tokens | undefined>(undefined);
  const isSending = signal(false);
  const stop = effect(() => {
    if (session.vault.value === undefined) tokens.value = undefined;
  });
  abort.addEventListener('abort', stop, { once: true });

  const keepServer = async (value: ServerRecord): Promise<ExchangeResult<void>> => {
    const saved = await servers.save({ id: SERVER, value, basedOn: 'any' });
    return saved.ok ? succeed(undefined) : saved;
  };
  const keepEntry = async (value: OutboxEntry, basedOn: number): Promise<ExchangeResult<void>> => {
    const saved = await outbox.save({ id: value.id, group: value.personId, value, basedOn });
    return saved.ok ? succeed(undefined) : saved;
  };
  const hold = async (given: Tokens): Promise<ExchangeResult<void>> => {
    tokens.value = given;
    const record = kept.peek()?.value;
    if (record === undefined) return fail(NO_SERVER);
    const { refreshToken = record.refreshToken } = given;
    return keepServer({ ...record, ...(refreshToken === undefined ? {} : { refreshToken }) });
  };
  /** A connection that works now: with the token at hand, or with a fresh one. */
  const connection = async (): Promise<ExchangeResult<Connection>> => {
    const record = kept.peek()?.value;
    if (record === undefined) return fail(NO_SERVER);
    if (!isFresh(tokens.peek(), nowMs())) {
      const fresh = await renew(record.server, record.refreshToken, parts);
      if (!fresh.ok) return fresh;
      const held = await hold(fresh.value);
      if (!held.ok) return held;
    }
    const accessToken = tokens.peek()?.accessToken;
    if (accessToken === undefined) return fail({ code: 'sign-in-needed', message: 'Sign in first.' });
    const fhirBase = record.server.address.replace(/\/+$/, '');
    return succeed({ fetch: parts.fetch, fhirBase, accessToken });
  };

  const versions = (): KnownVersions => kept.peek()?.value.versions ?? {};
  const keepVersions = async (all: KnownVersions): Promise<ExchangeResult<void>> => {
    const record = kept.peek()?.value;
    return record === undefined ? fail(NO_SERVER) : keepServer({ ...record, versions: all });
  };
  const answerParts = { casework, connection, versions, keepVersions, today: () => now().slice(0, 10) };

  const recordsOf = (personId: string, forms: readonly Form[]): RecordsOfPerson => {
    const content = casework.planContents.byPerson.peek().get(personId);
    const isTheirs = ({ value }: { readonly value: { readonly personId: string } }) =>
      value.personId === personId;
    return {
      forms,
      plan: content?.journal.plan,
      referrals: content?.referrals ?? [],
      assessments: casework.assessments.all
        .peek()
        .filter(isTheirs)
        .map(({ value }) => value),
      contacts: casework.contacts.all
        .peek()
        .filter(isTheirs)
        .map(({ value }) => value),
      notes: casework.notes.all
        .peek()
        .filter(isTheirs)
        .map(({ value }) => value),
    };
  };
  const contentsOf = async ({ personId, chosen, number }: Parcel) => {
    const forms = chosen.includes('assessments') ? await parts.forms() : [];
    const subject = subjectOf(personId, number, server.peek());
    return outgoingOf(recordsOf(personId, forms), chosen, subject, newUuid);
  };
  const requestOf = ({ chosen, purpose }: Parcel): OutboxItem['request'] => ({
    recipient: server.peek()?.recipient ?? { name: '', role: 'other' },
    information: informationFor(chosen),
    purpose,
  });
  const consentsOf = (personId: string) =>
    casework.consents.all.peek().find(({ id }) => id === personId)?.value.consents ?? [];
  const entryWith = (id: string) => outbox.all.peek().find((each) => each.id === id);
  const confirmEntry = async (id: string): Promise<ExchangeResult<void>> => {
    const entry = entryWith(id);
    if (entry === undefined) return fail(NO_ENTRY);
    return keepEntry({ ...confirm(entry.value), personId: entry.value.personId }, entry.rev);
  };

  const sendOne = async (entry: OutboxEntry, over: Connection): Promise<boolean> => {
    const sent = await sendItem(over, entry, consentsOf(entry.personId), { at: now(), known: versions() });
    const vault = session.vault.peek();
    if (vault === undefined) return false;
    if (sent.ok) {
      const written = await keepSent(vault, entry, sent.value, { at: now(), serverId: SERVER });
      return written.ok;
    }
    const standing = entryWith(entry.id);
    const noted = noteProblem(entry, sent.problem, nowMs());
    if (standing) await keepEntry({ ...noted, personId: entry.personId }, standing.rev);
    if (sent.problem.code === 'sign-in-needed') tokens.value = undefined;
    return sent.problem.code !== 'sign-in-needed' && sent.problem.code !== 'offline';
  };

  return {
    server,
    outbox,
    isSignedIn: computed(() => tokens.value !== undefined || kept.value?.value.refreshToken !== undefined),
    isSending,
    async connect(chosen) {
      const found = await checkServer(chosen, parts);
      if (!found.ok) return found;
      tokens.value = undefined;
      return keepServer({ server: chosen, versions: {} });
    },
    async disconnect() {
      tokens.value = undefined;
      const removed = await servers.remove({ id: SERVER, basedOn: 'any' });
      return removed.ok ? succeed(undefined) : removed;
    },
    async signIn() {
      const chosen = server.peek();
      if (chosen === undefined) return fail(NO_SERVER);
      const given = await signInTo(chosen, parts);
      return given.ok ? hold(given.value) : given;
    },
    coverOf: (parcel) => allowDisclosure(consentsOf(parcel.personId), { ...requestOf(parcel), at: now() }),
    coverOfEntry: ({ personId, request }) => allowDisclosure(consentsOf(personId), { ...request, at: now() }),
    async fileOf(parcel) {
      const outgoing = await contentsOf(parcel);
      return outgoing.length === 0 ? undefined : collectionBundle(outgoing, now());
    },
    async prepare(parcel, title) {
      const outgoing = await contentsOf(parcel);
      if (server.peek() === undefined) return fail(NO_SERVER);
      if (outgoing.length === 0) return fail(NOTHING);
      const value: OutboxEntry = {
        id: newUuid(),
        personId: parcel.personId,
        title,
        madeAt: now(),
        bundle: transactionBundle(outgoing),
        request: requestOf(parcel),
        state: { kind: 'to-confirm' },
      };
      return keepEntry(value, 0);
    },
    confirm: confirmEntry,
    async takeOut(id) {
      const entry = entryWith(id);
      if (entry === undefined) return fail(NO_ENTRY);
      const removed = await outbox.remove({ id, group: entry.value.personId, basedOn: entry.rev });
      return removed.ok ? succeed(undefined) : removed;
    },
    async sendDue() {
      const due = dueNow(
        outbox.all.peek().map(({ value }) => value),
        nowMs(),
      ).map(({ id }) => id);
      if (isSending.peek() || due.length === 0) return;
      isSending.value = true;
      for (const id of due) {
        const entry = entryWith(id)?.value;
        if (entry === undefined) continue;
        const over = await connection();
        const noted = over.ok ? undefined : noteProblem(entry, plain(over.problem), nowMs());
        if (noted) await keepEntry({ ...noted, personId: entry.personId }, entryWith(id)?.rev ?? 0);
        if (!over.ok || !(await sendOne(entry, over.value))) break;
      }
      isSending.value = false;
    },
    async compare(id) {
      const entry = entryWith(id);
      if (entry === undefined) return fail(NO_ENTRY);
      const over = await connection();
      if (!over.ok) return over;
      return compareWithServer(over.value, entry.value.bundle, versions());
    },
    async confirmOver(id, seen) {
      const theirs = Object.fromEntries(seen.map(({ name, version }) => [name, version]));
      const saved = await keepVersions({ ...versions(), ...theirs });
      return saved.ok ? confirmEntry(id) : saved;
    },
    askHowItWent: () => readAnswers(answerParts),
    takeAnswer: (answer) => takeAnswer(answer, answerParts),
  };
}

/** By the number on the server, which must be there exactly once; or by an id of ours, which says nothing about anybody. */
function subjectOf(personId: string, number: string | undefined, server: FhirServer | undefined): Subject {
  const system = server?.numberSystem;
  if (system === undefined || number === undefined || number.trim() === '')
    return { kind: 'own', id: personId };
  const query = encodeURIComponent(`${system}|${number.trim()}`);
  return { kind: 'on-server', reference: `Patient?identifier=${query}` };
}

function plain(problem: CaseworkProblem): Problem {
  return 'message' in problem ? problem : { code: problem.code, message: problem.code };
}

const NO_SERVER: Problem = { code: 'no-server', message: 'Name the server first.' };
const NO_ENTRY: Problem = { code: 'no-such-entry', message: 'This is not in the outbox any more.' };
const NOTHING: Problem = { code: 'nothing-to-send', message: 'There is nothing of this kind to send yet.' };
