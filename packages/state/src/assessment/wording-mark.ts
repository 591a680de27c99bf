import { wordingOf, type Form } from '@cairn/domain/instrument';
import { canDigest, sha256Hex } from '@cairn/vault/digest';

/** SHA-256 of the words that a person saw; `undefined` on a page that is not served securely. */
export function wordingMark(form: Form, language: string): Promise<string | undefined> {
  return canDigest() ? sha256Hex(wordingOf(form, language)) : Promise.resolve(undefined);
}
