import { joinBytes, type Bytes } from '../../ports/bytes.ts';
import { digest } from './digest.ts';

export const RECOVERY_SECRET_BYTES = 16;

/** Crockford's base 32: no letter that looks like a digit or like another letter. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUP = 4;
const CODE_LENGTH = 28;

/** 128 random bits and 12 bits of checksum as seven groups of four: `7K3M-…`, made to be printed and typed. */
export async function writeRecoveryCode(secret: Bytes): Promise<string> {
  const [first = 0, second = 0] = await digest(secret);
  let bits = 0n;
  for (const byte of secret) bits = (bits << 8n) | BigInt(byte);
  bits = (bits << 12n) | BigInt((first << 4) | (second >> 4));
  let code = '';
  for (let at = 0; at < CODE_LENGTH; at += 1) {
    code = (ALPHABET[Number(bits & 31n)] ?? '') + code;
    bits >>= 5n;
  }
  return (code.match(new RegExp(`.{${String(GROUP)}}`, 'g')) ?? []).join('-');
}

/** The secret, or undefined when a character was read or typed wrongly. Reads I and L as 1, O as 0, any case and spacing. */
export async function readRecoveryCode(text: string): Promise<Bytes | undefined> {
  const typed = text.toUpperCase().replace(/[\s-]/g, '').replace(/[IL]/g, '1').replaceAll('O', '0');
  if (typed.length !== CODE_LENGTH) return undefined;
  let bits = 0n;
  for (const letter of typed) {
    const value = ALPHABET.indexOf(letter);
    if (value < 0) return undefined;
    bits = (bits << 5n) | BigInt(value);
  }
  const secret: Bytes = new Uint8Array(RECOVERY_SECRET_BYTES);
  let rest = bits >> 12n;
  for (let at = RECOVERY_SECRET_BYTES - 1; at >= 0; at -= 1) {
    secret[at] = Number(rest & 255n);
    rest >>= 8n;
  }
  const [first = 0, second = 0] = await digest(joinBytes(secret));
  return BigInt((first << 4) | (second >> 4)) === (bits & 4095n) ? secret : undefined;
}
