import { agencyReader } from '../flat/agency-reader.ts';
import { flatReader } from '../flat/flat-reader.ts';
import { hsdsCsvReader } from '../hsds/hsds-csv-reader.ts';
import { hsdsJsonReader } from '../hsds/hsds-json-reader.ts';
import { bmltReader } from '../meetings/bmlt-reader.ts';
import { meetingGuideReader } from '../meetings/meeting-guide-reader.ts';
import { fhirReader } from '../web/fhir-reader.ts';
import { jsonLdReader } from '../web/json-ld-reader.ts';
import type { Reader } from './reader.ts';

/** Every kind of list that can be read. To add one: write a `Reader` and put it here. */
export const READERS: readonly Reader[] = [
  hsdsCsvReader,
  hsdsJsonReader,
  meetingGuideReader,
  bmltReader,
  fhirReader,
  jsonLdReader,
  agencyReader,
  flatReader,
];
