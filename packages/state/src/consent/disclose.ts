import { fail, succeed, type Result } from '@cairn/domain';
import {
  allowDisclosure,
  makeDisclosure,
  PURPOSES,
  type DisclosureCover,
  type Information,
  type Refusal,
} from '@cairn/domain/consent';
import type { ConsentBook } from './consent-store.ts';

export interface DisclosureWish {
  readonly recipient: string;
  readonly information: readonly Information[];
  /** ISO 8601 with offset. */
  readonly at: string;
  /** Of the entry in the accounting. */
  readonly id: string;
}

export interface Disclosed {
  /** The book with the disclosure in its accounting: kept before anything goes out. */
  readonly book: ConsentBook;
  readonly cover: DisclosureCover;
}

/** Refusals that another purpose may lift. */
const BESIDE: readonly string[] = ['purpose-not-covered', 'recipient-not-named', 'no-consent'];

/**
 * Finds the consent on file that names the recipient and covers the information. A coach who hands something over gives
 * it for what the person signed it for: the purpose is that of the consent. Nobody is covered by a class here, since a
 * file that leaves by hand may go anywhere.
 */
export function disclose(
  book: ConsentBook,
  { recipient, information, at, id }: DisclosureWish,
): Result<Disclosed, Refusal> {
  const answers = PURPOSES.map((purpose) =>
    allowDisclosure(book.consents, {
      recipient: { name: recipient, role: 'other' },
      information,
      purpose,
      at,
    }),
  );
  const refusals: Refusal[] = [];
  for (const answer of answers) {
    if (!answer.ok) {
      refusals.push(answer.problem);
      continue;
    }
    const { disclosure, cover } = makeDisclosure(id, answer.value);
    return succeed({ book: { ...book, disclosures: [...book.disclosures, disclosure] }, cover });
  }
  const closest =
    refusals.find(({ code }) => !BESIDE.includes(code)) ??
    refusals.find(({ code }) => code === 'purpose-not-covered') ??
    refusals[0];
  if (!closest) throw new Error('there are no purposes');
  return fail(closest);
}
