import type { VaultPorts } from '../ports/ports.ts';
import { memoryChannels, memoryShelf, memoryText } from './memory-ports.ts';
import { memoryHouse } from './memory-storage.ts';

/**
 * A browser in memory: each `context()` is one more window of it, and all of them share databases, texts and
 * channels. For tests, and for a page where a person chose to save nothing.
 */
export function memoryWorld(outside: Pick<VaultPorts, 'nowMs' | 'randomBytes' | 'schedule'>) {
  const shared = { house: memoryHouse(), kept: memoryText(), shelf: memoryShelf(), session: memoryText() };
  const channel = memoryChannels();
  return { ...shared, context: (): VaultPorts => ({ ...outside, ...shared, channel: channel() }) };
}
