import { fail, succeed, type Result } from '@cairn/domain';
import type { OutboxItem } from '@cairn/interop/exchange';

/** What waits to be sent about one person. */
export interface OutboxEntry extends OutboxItem {
  readonly personId: string;
}

const STATES = new Set(['to-confirm', 'waiting', 'held', 'sent']);

/** Only this program writes the outbox, and it lies sealed: its frame is checked, not each resource again. */
export function parseOutboxEntry(value: unknown): Result<OutboxEntry> {
  const held = value as Partial<Record<keyof OutboxEntry, unknown>> | null;
  const isWhole =
    typeof held === 'object' &&
    held !== null &&
    typeof held.id === 'string' &&
    typeof held.personId === 'string' &&
    typeof held.title === 'string' &&
    typeof held.madeAt === 'string' &&
    typeof held.bundle === 'object' &&
    typeof held.request === 'object' &&
    typeof held.state === 'object' &&
    held.state !== null &&
    'kind' in held.state &&
    STATES.has(String(held.state.kind));
  return isWhole
    ? succeed(held as OutboxEntry)
    : fail({ code: 'not-an-outbox-entry', message: 'This is nothing to send.' });
}
