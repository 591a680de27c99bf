import { toBase32 } from './base32.ts';

/** CRC-32 (ISO 3309) as seven signs of base 32: finds what was misread or mistyped. It keeps nobody out. */
export function checksum(bytes: Uint8Array): string {
  let sum = 0xffff_ffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb8_8320 : 0);
  }
  sum = ~sum >>> 0;
  return toBase32(Uint8Array.of(sum >>> 24, sum >>> 16, sum >>> 8, sum));
}
