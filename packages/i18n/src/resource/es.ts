import type { Message } from '../translate.ts';
import type { resourceEn } from './en.ts';

/** What the details of one resource say in Spanish. */
export const resourceEs: Readonly<Record<keyof typeof resourceEn, Message>> = {
  back: 'Volver a la lista',
  hours: 'Horario',
  hoursCaption: 'Horario de una semana normal',
  day: 'Día',
  time: 'Hora',
  closed: 'Cerrado',
  timesUnknown: 'Pregunta a qué hora',
  hoursInZone: 'Es la hora local del lugar ({zone}).',
  hoursAsWritten: 'Así lo dice la lista: {text}',
  forWhom: 'Para quién es',
  cost: 'Costo',
  languages: 'Idiomas',
  bring: 'Qué llevar',
  howToStart: 'Cómo empezar',
  access: 'Acceso',
  address: 'Dirección',
  phones: 'Teléfonos',
  serviceArea: 'Zona que atiende',
  getThere: 'Cómo se llega',
  source: 'De la lista «{name}».',
  leavesPage: 'El sitio web y el mapa se abren en otra pestaña. Ese sitio puede ver que entraste.',
};
