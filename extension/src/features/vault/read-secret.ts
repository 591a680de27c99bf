import type { Secret } from '@cairn/vault';

/** Seven groups of four are a recovery code; everything else is a passphrase. */
export function readSecret(text: string): Secret {
  return /^\s*([0-9a-z]{4}[\s-]*){7}$/i.test(text) ? { recoveryCode: text } : { passphrase: text };
}
