// What a sealed file outside of a vault needs: a key out of words, and the file format of backups.

export { ITERATIONS, passphraseKey, SALT_BYTES } from '../crypto/v1/keys.ts';
export { readSealedFile, sealFile } from '../crypto/v1/sealed-file.ts';
export { fromBase64, toBase64 } from '../ports/bytes.ts';
export type { Bytes } from '../ports/bytes.ts';
