/** SHA-256 of a text as UTF-8, in lower-case hex: for words that are public, such as those of an instrument. */
export async function sha256Hex(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** False on pages that are not served securely: there the browser has no digest to give. */
export function canDigest(): boolean {
  return globalThis.isSecureContext && 'subtle' in crypto;
}
