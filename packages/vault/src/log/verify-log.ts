import { succeed } from '@cairn/domain';
import { refuse, type VaultResult } from '../problem.ts';
import { hashEntry, type LogEntry } from './chain.ts';

export interface LogFile {
  readonly kind: 'cairn-log';
  readonly version: 1;
  readonly vaultId: string;
  /** How many entries the vault vouches for, and the hash of the last. */
  readonly count: number;
  readonly head: string;
  readonly entries: readonly LogEntry[];
}

/**
 * Whether an exported log is whole: every entry follows from the one before, none is missing, and the last is the one
 * that the vault vouched for. It cannot tell whether somebody wrote a whole new log: compare `head` with a print.
 */
export async function verifyLog(text: string): Promise<VaultResult<LogFile>> {
  const file = parseLogFile(text);
  if (file === undefined) return refuse({ code: 'not-a-log' });
  let previous = '';
  for (const [index, value] of file.entries.entries()) {
    const entry = parseEntry(value);
    if (entry === undefined || entry.n !== index || entry.previous !== previous)
      return refuse({ code: 'log-broken', entry: index });
    previous = await hashEntry(entry);
  }
  if (file.entries.length !== file.count || previous !== file.head)
    return refuse({ code: 'log-broken', entry: Math.min(file.entries.length, file.count) });
  return succeed(file);
}

function parseLogFile(text: string): LogFile | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { kind, version, vaultId, count, head, entries } = value as Record<string, unknown>;
  if (kind !== 'cairn-log' || version !== 1 || typeof vaultId !== 'string') return undefined;
  if (typeof count !== 'number' || typeof head !== 'string' || !Array.isArray(entries)) return undefined;
  return { kind, version, vaultId, count, head, entries: entries as LogEntry[] };
}

function parseEntry(value: unknown): LogEntry | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { n, atMs, by, act, store, ids, detail, previous } = value as Record<string, unknown>;
  const texts = [by, act, store, detail, previous];
  if (typeof n !== 'number' || typeof atMs !== 'number' || !texts.every((text) => typeof text === 'string'))
    return undefined;
  return Array.isArray(ids) ? (value as LogEntry) : undefined;
}
