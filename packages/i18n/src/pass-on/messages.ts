import type { Catalogues } from '../translate.ts';

const en = {
  heading: 'A locked file for the other peer',
  intro: 'They open it in their own Cairn. It takes a signed yes that names them.',
  yourName: 'Your name, so that they know who it is from',
  along: 'What goes along?',
  part_plan: 'Plan and places',
  part_assessments: 'Check-ins',
  part_contacts: 'Contacts',
  part_notes: 'Notes',
  always: 'Name, strengths and safe contact always go along.',
  lock: 'Look for the yes, then lock it',
  needsRecipient: 'Write who walks with them from now on.',
  refused: 'This may not be handed over.',
  carry: 'They can carry it themselves. Open “Plan”, and hand it to them there.',
  writeYes: 'Write a yes that names {name}',
  noted: 'A yes covers it. It is noted who got what.',
  takeIn: 'Take in a record',
  takeInHint: 'Another peer gave you a locked file and six words.',
  from: 'From {name}, {day}',
  written: 'Written {day}',
  holds: 'It holds:',
  holds_plan: 'a plan',
  holds_assessments: { one: '{count} check-in', other: '{count} check-ins' },
  holds_contacts: { one: '{count} contact', other: '{count} contacts' },
  holds_notes: { one: '{count} note', other: '{count} notes' },
  callThem: 'What you call them',
  notARecord: 'There is no record in this file. A plan is opened under “Plan”.',
} as const;

const es: Catalogues<keyof typeof en>['es'] = {
  heading: 'Un archivo con llave para la otra persona',
  intro: 'Lo abre en su propio Cairn. Hace falta un sí firmado con su nombre.',
  yourName: 'Tu nombre, para que sepa de quién viene',
  along: '¿Qué va con esto?',
  part_plan: 'El plan y los lugares',
  part_assessments: 'Las reflexiones',
  part_contacts: 'Los contactos',
  part_notes: 'Las notas',
  always: 'El nombre, las fortalezas y el contacto seguro van siempre.',
  lock: 'Buscar el sí y ponerle llave',
  needsRecipient: 'Escribe quién le acompaña desde ahora.',
  refused: 'Esto no se puede entregar.',
  carry: 'La persona lo puede llevar. Abre «Plan» y dáselo ahí.',
  writeYes: 'Escribir un sí con el nombre {name}',
  noted: 'Hay un sí para esto. Queda anotado quién recibió qué.',
  takeIn: 'Recibir un registro',
  takeInHint: 'Otra persona par te dio un archivo con llave y seis palabras.',
  from: 'De {name}, {day}',
  written: 'Escrito el {day}',
  holds: 'Trae:',
  holds_plan: 'un plan',
  holds_assessments: { one: '{count} reflexión', other: '{count} reflexiones' },
  holds_contacts: { one: '{count} contacto', other: '{count} contactos' },
  holds_notes: { one: '{count} nota', other: '{count} notas' },
  callThem: 'Cómo le llamas',
  notARecord: 'En este archivo no hay un registro. Un plan se abre en «Plan».',
};

export type PassOnMessage = keyof typeof en;

/** What the extension says when somebody's record goes from one peer to another. */
export const passOnMessages: Catalogues<PassOnMessage> = { en, es };
