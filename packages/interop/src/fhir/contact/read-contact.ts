import { fail, succeed, type Result } from '@cairn/domain';
import { contactRecord, savedNoteRecord, type Contact, type SavedNote } from '@cairn/domain/contact';
import { fromBase64 } from '../base/base64.ts';
import { isJson, type Json } from '@cairn/domain';
import { type FhirReader } from '../base/fhir-reader.ts';
import type { Incoming } from '../base/incoming.ts';

const CONTACT_LISTS = ['supports', 'activities'] as const;

/** An Encounter that Cairn wrote. Visits to others are not a peer's contacts and stay where they are. */
export function readContact(encounter: FhirReader): Result<Contact> {
  const raw = encounter.extension('contact', CONTACT_LISTS);
  if (raw === undefined)
    return fail({
      code: 'visit-of-elsewhere',
      message: 'This visit was not a contact with a peer. It stays in the system that it came from.',
    });
  for (const key of Object.keys(encounter.json)) encounter.take(key);
  // Fields that were left empty cannot be written in FHIR.
  const read = contactRecord.read(
    isJson(raw) ? withLists({ did: '', response: '', next: '', ...raw }) : raw,
    'Encounter',
  );
  return read.ok
    ? succeed(read.value)
    : fail({
        code: 'contact-not-understood',
        message: `This contact cannot be read: ${read.at} should be ${read.expected}. The other records were read.`,
      });
}

/** `outcomes` may be absent, so it is no list of its own accord. */
function withLists(raw: Json): Json {
  const { outcomes } = raw;
  return outcomes === undefined || Array.isArray(outcomes) ? raw : { ...raw, outcomes: [outcomes] };
}

export function readNote(document: FhirReader, incoming: Incoming): Result<SavedNote> {
  const raw = document.extension('note', ['parts']);
  const [content] = document.children('content');
  const data = content?.child('attachment')?.text('data');
  const text = data === undefined ? undefined : fromBase64(data);
  if (!isJson(raw))
    return fail({
      code: 'document-of-elsewhere',
      message: 'This document was not written with Cairn. It stays in the system that it came from.',
    });
  const note = {
    ...raw,
    id: incoming.idOf(document, 'note'),
    language: document.json['language'],
    madeAt: document.json['date'],
    text,
  };
  for (const key of Object.keys(document.json)) document.take(key);
  const read = savedNoteRecord.read(note, 'DocumentReference');
  return read.ok
    ? succeed(read.value)
    : fail({
        code: 'note-not-understood',
        message: `This note cannot be read: ${read.at} should be ${read.expected}. The other records were read.`,
      });
}
