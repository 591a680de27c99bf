/** Text as base64 of its UTF-8 and back; `undefined` for what is not that. */
export function toBase64(text: string): string {
  return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));
}

export function fromBase64(data: string): string | undefined {
  if (!/^[\sA-Za-z0-9+/]*={0,2}\s*$/.test(data)) return undefined;
  try {
    const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (problem) {
    if (problem instanceof DOMException || problem instanceof TypeError) return undefined;
    throw problem;
  }
}
