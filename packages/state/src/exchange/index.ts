export type { AnswerFor } from './answers.ts';
export {
  createExchangeStore,
  type ExchangeParts,
  type ExchangeResult,
  type ExchangeStore,
  type Parcel,
} from './exchange-store.ts';
export type { OutboxEntry } from './outbox-record.ts';
export { SENDABLE, type Sendable } from './person-bundle.ts';
export { readFhirFile, type FhirFile, type ReadFhirOptions } from './read-fhir-file.ts';
export { RECIPIENT_ROLES, type FhirServer } from './server-record.ts';
