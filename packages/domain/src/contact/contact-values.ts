import { fail, succeed } from '../result.ts';
import type { Result } from '../result.ts';
import { listOf, record, text } from '../shape/shape.ts';
import type { Shaped } from '../shape/shape.ts';

const value = record({ id: text(100), name: record({ en: text(200), es: text(200) }), source: text(300) });
const valuesShape = record({
  version: text(20),
  modalities: listOf(value, 50),
  settings: listOf(value, 100),
});

/** Ways and places of a contact. Data: an organisation may have others. */
export type ContactValues = Shaped<typeof valuesShape>;
export type ContactValue = ContactValues['modalities'][number];

export function parseContactValues(json: unknown): Result<ContactValues> {
  const read = valuesShape.read(json, 'contact-values');
  return read.ok
    ? succeed(read.value)
    : fail({ code: 'not-contact-values', message: `These are no values (${read.at}: ${read.expected}).` });
}
