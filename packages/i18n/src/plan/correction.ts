import type { Catalogues, Message } from '../translate.ts';

// Telling whoever keeps a list that an entry was wrong.

const en = {
  open: 'Something here was wrong',
  hint: 'This stays with you. Nothing is sent. You get a message that you can pass on.',
  what: 'What was wrong?',
  phone: 'The phone',
  address: 'The address',
  hours: 'The hours',
  closed: 'It is closed',
  'who-it-is-for': 'Who it is for',
  cost: 'The cost',
  other: 'Something else',
  note: 'What is right? Leave out names of people.',
  write: 'Write the message',
  pick: 'Pick what was wrong first.',
  message: 'The message',
  mail: 'Open it in my mail',
  byHand: 'Copy it and give it to whoever keeps the list.',
} as const;

const es: Readonly<Record<keyof typeof en, Message>> = {
  open: 'Aquí había algo mal',
  hint: 'Esto queda contigo. No se envía nada. Te damos un mensaje que puedes pasar.',
  what: '¿Qué estaba mal?',
  phone: 'El teléfono',
  address: 'La dirección',
  hours: 'El horario',
  closed: 'Está cerrado',
  'who-it-is-for': 'Para quién es',
  cost: 'El costo',
  other: 'Otra cosa',
  note: '¿Qué es lo correcto? Sin nombres de personas.',
  write: 'Escribir el mensaje',
  pick: 'Elige primero qué estaba mal.',
  message: 'El mensaje',
  mail: 'Abrirlo en mi correo',
  byHand: 'Cópialo y dáselo a quien lleva la lista.',
};

export type CorrectionMessage = keyof typeof en;

export const correctionMessages: Catalogues<CorrectionMessage> = { en, es };
