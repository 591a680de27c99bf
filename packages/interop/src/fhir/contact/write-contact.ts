import type { DocumentReference, Encounter } from 'fhir/r4.js';
import { isContact, type Contact, type SavedNote } from '@cairn/domain/contact';
import { toBase64 } from '../base/base64.ts';
import type { Outgoing } from '../base/bundle.ts';
import { codeSystem, SYSTEM } from '../base/codes.ts';
import type { Context } from '../base/context.ts';
import { extend } from '../base/extension.ts';
import { identifierOf } from '../base/links.ts';
import { part2Meta } from '../base/security-labels.ts';

/** A meeting of peer and person as Encounter. What was said in it travels in an extension, under the same labels. */
export function writeContact(contact: Contact, { links, subject }: Context): Outgoing {
  const { startedAt, endedAt, on, modality, setting } = contact;
  const resource: Encounter = {
    resourceType: 'Encounter',
    meta: part2Meta(),
    extension: extend('contact', { ...contact }),
    identifier: [identifierOf('contact', contact.id)],
    status: isContact(contact) ? 'finished' : 'cancelled',
    class: { system: SYSTEM.actCode, code: classOf(modality, setting) },
    type: [
      { coding: [{ system: codeSystem('contact-kind'), code: contact.kind }], text: 'Peer recovery support' },
    ],
    subject,
    participant: [{ individual: { display: 'Peer recovery coach' } }],
    period: { start: startedAt ?? on, ...(endedAt === undefined ? {} : { end: endedAt }) },
    ...(contact.minutes === undefined ? {} : { length: minutesOf(contact.minutes) }),
  };
  return { address: links.addressOf('contact', contact.id), resource, changes: true };
}

function minutesOf(value: number) {
  return { value, unit: 'min', system: 'http://unitsofmeasure.org', code: 'min' };
}

const REMOTE = /^(telephone|video|text|social-media|mail)$/;
const AT_HOME = /^(home|recovery-home)$/;
const IN_THE_FIELD = /^(public-place|school|job-site|jail-prison|court|shelter|outdoors)$/;

/** ActEncounterCode; `AMB` where nothing closer is known. */
function classOf(modality = '', setting = ''): string {
  if (REMOTE.test(modality) || setting === 'remote') return 'VR';
  if (AT_HOME.test(setting)) return 'HH';
  return IN_THE_FIELD.test(setting) ? 'FLD' : 'AMB';
}

/** A note, word for word, as a document of its contact. */
export function writeNote(note: SavedNote, { links, subject }: Context): Outgoing {
  const resource: DocumentReference = {
    resourceType: 'DocumentReference',
    meta: part2Meta(),
    language: note.language,
    extension: extend('note', {
      personId: note.personId,
      contactId: note.contactId,
      templateId: note.templateId,
      on: note.on,
      parts: note.parts.map((part) => ({ ...part })),
    }),
    identifier: [identifierOf('note', note.id)],
    status: 'current',
    type: { coding: [{ system: SYSTEM.loinc, code: '34904-3' }], text: 'Peer recovery support note' },
    category: [{ text: 'Clinical note' }],
    subject,
    date: note.madeAt,
    content: [{ attachment: { contentType: 'text/plain; charset=utf-8', data: toBase64(note.text) } }],
    context: { encounter: [links.to('contact', note.contactId)] },
  };
  return { address: links.addressOf('note', note.id), resource, changes: false };
}
