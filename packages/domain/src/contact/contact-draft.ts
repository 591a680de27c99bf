import { succeed, fail } from '../result.ts';
import type { Result } from '../result.ts';
import { listOf, moment, optional, record, text } from '../shape/shape.ts';
import type { Shaped } from '../shape/shape.ts';
import { contactRecord } from './contact.ts';

const timerShape = record({
  contactId: text(100),
  personId: text(100),
  spans: listOf(record({ from: moment, to: optional(moment) }), 1000),
});

const draftShape = record({
  contact: contactRecord,
  timer: timerShape,
  /** Others of a group who were there too, by their ids. */
  others: listOf(text(100), 500),
});

/**
 * A contact that is being written, with its running clock. It is kept as one text, so that a lock, a crash or an
 * update in the middle of a word loses at most what the disk had no time for.
 */
export type ContactDraft = Shaped<typeof draftShape>;

export function writeContactDraft(draft: ContactDraft): string {
  return JSON.stringify(draft);
}

/** Undefined stands for no draft: nothing was written yet, or it was put away. */
export function readContactDraft(written: unknown): Result<ContactDraft> {
  const read = draftShape.read(typeof written === 'string' ? parseJson(written) : written, 'draft');
  return read.ok
    ? succeed(read.value)
    : fail({ code: 'not-a-contact-draft', message: `This is no contact (${read.at}: ${read.expected}).` });
}

function parseJson(written: string): unknown {
  try {
    return JSON.parse(written) as unknown;
  } catch {
    // Drafts of other features are plain text.
    return undefined;
  }
}
