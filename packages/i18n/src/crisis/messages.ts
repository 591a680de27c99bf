import type { Catalogues } from '../translate.ts';

const en = {
  heading: 'Need help right now?',
  call: 'Call {value}',
  text: 'Text {value}',
  chat: 'Chat',
  tty: 'TTY {value}',
  callName: 'Call {name} at {value}',
  textName: 'Send a text to {name} at {value}',
  chatName: 'Chat with {name}, opens in a new tab',
  ttyName: 'TTY for {name} at {value}',
  moreLines: 'More lines to call or text',
  dayAndNight: 'Day and night',
  hoursVary: 'Hours differ from place to place',
  old: 'These numbers were last checked in {month}.',
};

const es: Record<keyof typeof en, string> = {
  heading: '¿Necesitas ayuda ya?',
  call: 'Llama al {value}',
  text: 'Mensaje al {value}',
  chat: 'Chat',
  tty: 'TTY {value}',
  callName: 'Llamar a {name}, {value}',
  textName: 'Enviar un mensaje a {name}, {value}',
  chatName: 'Chat con {name}, se abre en otra pestaña',
  ttyName: 'TTY de {name}, {value}',
  moreLines: 'Más líneas para llamar o escribir',
  dayAndNight: 'Día y noche',
  hoursVary: 'El horario cambia según el lugar',
  old: 'Estos números se revisaron por última vez en {month}.',
};

export type CrisisMessage = keyof typeof en;

export const crisisMessages: Catalogues<CrisisMessage> = { en, es };
