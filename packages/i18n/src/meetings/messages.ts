import type { Catalogues, Message } from '../translate.ts';

const en = {
  heading: 'Meetings',
  intro: 'Many paths, all welcome. You can just listen.',
  day: 'Day',
  today: 'Today',
  tomorrow: 'Tomorrow',
  timeOfDay: 'Time of day',
  anyTime: 'Any time',
  morning: 'Morning',
  afternoon: 'Afternoon',
  evening: 'Evening',
  night: 'Night',
  goingOn: 'Going on now',
  fromTo: '{from} to {to}',
  comingUp: 'Coming up',
  yourTime: '{time} your time',
  timeThere: '{time} there',
  none: 'No meeting is listed for this time.',
  nextMeeting: 'See the next one: {day}',
  narrowed: 'Your words and choices above hide some meetings.',
  allMeetings: 'Show all meetings',
  meetingCount: { one: '{count} meeting', other: '{count} meetings' },
  unknownTime: {
    one: '{count} meeting lists no time. Ask first.',
    other: '{count} meetings list no time. Ask first.',
  },
  firstOnly: 'These are the first {count}. Add a word or a town above to see others.',
};

const es: Readonly<Record<keyof typeof en, Message>> = {
  heading: 'Reuniones',
  intro: 'Hay muchos caminos y todos valen. Puedes ir solo a escuchar.',
  day: 'Día',
  today: 'Hoy',
  tomorrow: 'Mañana',
  timeOfDay: 'Parte del día',
  anyTime: 'Todo el día',
  morning: 'Mañana',
  afternoon: 'Tarde',
  evening: 'Anochecer',
  night: 'Noche',
  goingOn: 'En curso ahora',
  fromTo: '{from} a {to}',
  comingUp: 'Después',
  yourTime: '{time}, tu hora',
  timeThere: 'Allá, {time}',
  none: 'No hay reuniones a esta hora en la lista.',
  nextMeeting: 'Ver la próxima: {day}',
  narrowed: 'Tus palabras y lo que elegiste arriba ocultan algunas reuniones.',
  allMeetings: 'Ver todas las reuniones',
  meetingCount: { one: '{count} reunión', other: '{count} reuniones' },
  unknownTime: {
    one: '{count} reunión no dice la hora. Pregunta antes.',
    other: '{count} reuniones no dicen la hora. Pregunta antes.',
  },
  firstOnly: 'Estas son las primeras {count}. Escribe una palabra o una ciudad arriba para ver otras.',
};

export type MeetingsMessage = keyof typeof en;

/** The words of the meetings view; it loads after the first results. */
export const meetingsMessages: Catalogues<MeetingsMessage> = { en, es };
