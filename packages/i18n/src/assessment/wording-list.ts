import type { Catalogues } from '../translate.ts';

// For whoever keeps the extension: which published questions can be asked, and where their words come from.

const en = {
  heading: 'Published questions',
  intro:
    'Some sets of questions belong to the people who wrote them. Bring their words here once. They stay on this computer.',
  missing: 'The words are still missing.',
  has: 'The words are here ({language}), each line as it was published.',
  vouched: 'The words are here ({language}). Nobody checked them: each result says so.',
  bring: 'Bring the words',
  remove: 'Take them away',
  removed: 'The words of {title} are gone from here.',
  taken: 'The words of {title} are here now. You can ask them.',
  language: 'Which language are they in?',
  by: 'Which center stands by these words?',
  byHint: 'No words are published in this language. Each result will say that they were not checked.',
};

const es: Record<keyof typeof en, string> = {
  heading: 'Preguntas publicadas',
  intro:
    'Hay preguntas que son de quienes las escribieron. Trae sus palabras una vez. Se quedan en esta computadora.',
  missing: 'Todavía faltan las palabras.',
  has: 'Las palabras están aquí ({language}), cada línea como se publicó.',
  vouched: 'Las palabras están aquí ({language}). Nadie las revisó: así lo dice cada resultado.',
  bring: 'Traer las palabras',
  remove: 'Quitarlas',
  removed: 'Las palabras de {title} ya no están aquí.',
  taken: 'Las palabras de {title} ya están aquí. Ya las puedes preguntar.',
  language: '¿En qué lengua están?',
  by: '¿Qué centro da fe de estas palabras?',
  byHint: 'No hay palabras publicadas en esta lengua. Cada resultado dirá que nadie las revisó.',
};

export type WordingListMessage = keyof typeof en;

export const wordingListMessages: Catalogues<WordingListMessage> = { en, es };
