import { expect, it } from 'vitest';
import { sha256Hex } from './sha256-hex.ts';

it.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ['año', 'f5b8fbdc12f475287cbc62727eecdb6f145a80de49c76b84779a083816b93932'],
])('the SHA-256 of %j begins as published', async (text, digest) => {
  expect(await sha256Hex(text)).toMatch(new RegExp(`^${digest}`));
});
