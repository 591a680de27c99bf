import type { Catalogues, Message } from '../translate.ts';

// The parts of life that the check-in asks about, under its ids.

const en = {
  home: 'A place to live',
  work: 'Work',
  learning: 'Learning',
  skills: 'Day-to-day life and recovery',
  health: 'Body and mind',
  support: 'People who back me',
  family: 'Family and loved ones',
  purpose: 'Belonging and purpose',
  community: 'Taking part',
  law: 'Law and court',
  money: 'Money',
  papers: 'ID and licenses',
} as const;

const es: Readonly<Record<keyof typeof en, Message>> = {
  home: 'Un lugar donde vivir',
  work: 'Trabajo',
  learning: 'Aprender',
  skills: 'El día a día y la recuperación',
  health: 'Cuerpo y mente',
  support: 'Gente que me apoya',
  family: 'Familia y seres queridos',
  purpose: 'Sentido y pertenencia',
  community: 'Ser parte',
  law: 'Ley y corte',
  money: 'Dinero',
  papers: 'Documentos y licencias',
};

export type AreaMessage = keyof typeof en;

export const AREAS = Object.keys(en) as readonly AreaMessage[];

export const areaMessages: Catalogues<AreaMessage> = { en, es };

export function isArea(id: string): id is AreaMessage {
  return Object.hasOwn(en, id);
}
