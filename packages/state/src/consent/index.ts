export { createConsentStore, EMPTY_BOOK } from './consent-store.ts';
export type { ConsentBook, ConsentStore, SignedBy } from './consent-store.ts';
export * from './disclose.ts';
