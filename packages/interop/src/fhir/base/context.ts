import type { Reference } from 'fhir/r4.js';
import type { Links } from './links.ts';

/** What every writer of a person's records needs. */
export interface Context {
  readonly subject: Reference;
  readonly links: Links;
}
