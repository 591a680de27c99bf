import type { Catalogues } from '../translate.ts';

const en = {
  heading: 'Need help right now?',
  call: 'Call {value}',
  text: 'Text {value}',
  chat: 'Chat',
  tty: 'TTY {value}',
  newTab: 'opens in a new tab',
  moreLines: 'More lines to call or text',
  moreLinesShort: 'More lines',
  old: 'These numbers were last checked in {month}.',
};

const es: Record<keyof typeof en, string> = {
  heading: '¿Necesitas ayuda ya?',
  call: 'Llama al {value}',
  text: 'Mensaje al {value}',
  chat: 'Chat',
  tty: 'TTY {value}',
  newTab: 'se abre en otra pestaña',
  moreLines: 'Más líneas para llamar o escribir',
  moreLinesShort: 'Más líneas',
  old: 'Estos números se revisaron por última vez en {month}.',
};

export type CrisisMessage = keyof typeof en;

export const crisisMessages: Catalogues<CrisisMessage> = { en, es };
