import { hsdsCsvReader } from '../hsds/hsds-csv-reader.ts';
import { hsdsJsonReader } from '../hsds/hsds-json-reader.ts';
import type { Reader } from './reader.ts';

/** Every kind of list that can be read. To add one: write a `Reader` and put it here. */
export const READERS: readonly Reader[] = [hsdsCsvReader, hsdsJsonReader];
