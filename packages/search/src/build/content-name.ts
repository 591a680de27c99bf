// Names change with the content so that files can be cached for ever. Two 32-bit FNV-1a style hashes are
// enough to tell versions apart; they protect against mistakes, not against an attacker.

export function contentName(stem: string, bytes: Uint8Array, ending: string): string {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (const byte of bytes) {
    a = Math.imul(a ^ byte, 0x01000193);
    b = Math.imul(b ^ byte, 0x5bd1e995) ^ (b >>> 15);
  }
  return `${stem}-${hex(a)}${hex(b)}.${ending}`;
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}
