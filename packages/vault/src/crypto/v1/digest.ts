import { toBase64, type Bytes } from '../../ports/bytes.ts';

/** SHA-256. */
export async function digest(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

export async function digestText(bytes: Bytes): Promise<string> {
  return toBase64(await digest(bytes));
}
