import type { ResourceSnapshot } from '../plan/snapshot.ts';

export const WRONG_PARTS = ['phone', 'address', 'hours', 'closed', 'who-it-is-for', 'cost', 'other'] as const;
export type WrongPart = (typeof WRONG_PARTS)[number];

/** A private mark that an entry was wrong. It holds nothing about the person. */
export interface CorrectionMark {
  readonly resource: ResourceSnapshot;
  readonly wrong: readonly WrongPart[];
  /** `YYYY-MM-DD`. */
  readonly noticedOn: string;
  readonly words?: string;
}

const WORDS = {
  en: {
    subject: (name: string): string => `Correction for "${name}"`,
    opening: (list: string): string => `An entry in ${list} was not right:`,
    noticed: 'Noticed on',
    checked: 'Your list says it was last checked on',
    note: 'Note',
    closing: 'Please check with the place itself. This message holds nothing about any person.',
    parts: {
      phone: 'The phone number did not work.',
      address: 'The address was not right.',
      hours: 'The hours were not right.',
      closed: 'The place is closed.',
      'who-it-is-for': 'Who it is for was not right.',
      cost: 'The cost was not right.',
      other: 'Something else was not right.',
    },
  },
  es: {
    subject: (name: string): string => `Corrección para «${name}»`,
    opening: (list: string): string => `Un dato en ${list} no era correcto:`,
    noticed: 'Visto el',
    checked: 'Tu lista dice que se revisó por última vez el',
    note: 'Nota',
    closing: 'Por favor, confírmalo con el lugar. Este mensaje no dice nada de ninguna persona.',
    parts: {
      phone: 'El número de teléfono no funcionó.',
      address: 'La dirección no era correcta.',
      hours: 'El horario no era correcto.',
      closed: 'El lugar está cerrado.',
      'who-it-is-for': 'Para quién es no era correcto.',
      cost: 'El costo no era correcto.',
      other: 'Otra cosa no era correcta.',
    },
  },
} as const;

export interface CorrectionMessage {
  readonly subject: string;
  readonly body: string;
}

/** A message for whoever keeps the list. It is shown first and sent only by the person. */
export function writeCorrection(mark: CorrectionMark, language: 'en' | 'es'): CorrectionMessage {
  const words = WORDS[language];
  const { resource } = mark;
  const lines = [
    words.opening(resource.list),
    '',
    `${resource.name} (${resource.resourceId})`,
    ...[resource.address, ...resource.phones].flatMap((line) => line ?? []),
    '',
    ...mark.wrong.map((part) => `- ${words.parts[part]}`),
    ...(mark.words === undefined ? [] : [`${words.note}: ${mark.words}`]),
    '',
    `${words.noticed} ${mark.noticedOn}.`,
    ...(resource.verifiedOn === undefined ? [] : [`${words.checked} ${resource.verifiedOn}.`]),
    words.closing,
  ];
  return { subject: words.subject(resource.name), body: lines.join('\n') };
}
