import type { Catalogues } from '../translate.ts';

// For whoever brings the words of a published instrument: the people who keep a page, or a peer.

const en = {
  heading: 'The words are still missing',
  about:
    'The questions of {title} belong to the people who wrote them. Their words do not come with this page.',
  paste: 'Paste them here, one on each line. There are {count}.',
  file: 'Or open a file with the words',
  check: 'Check and use them',
  checking: 'Each line is checked against what was published. It stays on this device.',
  differs: 'These lines are not as they were published. Copy them again from the source:',
  line: 'Line {line}: {given}',
  'line-count': 'There should be {count} lines. Put one question on each line.',
  'language-not-published': 'No words are published in this language. Your center can stand by its own.',
  'voucher-missing': 'Say which center stands by these words.',
  'not-secure': 'This page is not on a safe address (https), so the words cannot be checked here.',
  sources: 'Where the words were published',
  again: 'Please look at this again',
};

const es: Record<keyof typeof en, string> = {
  heading: 'Todavía faltan las palabras',
  about: 'Las preguntas de {title} son de quienes las escribieron. Sus palabras no vienen con esta página.',
  paste: 'Pégalas aquí, una por línea. Son {count}.',
  file: 'O abre un archivo con las palabras',
  check: 'Revisar y usar',
  checking: 'Cada línea se compara con lo publicado. Se queda en este aparato.',
  differs: 'Estas líneas no son como se publicaron. Cópialas otra vez de la fuente:',
  line: 'Línea {line}: {given}',
  'line-count': 'Deben ser {count} líneas. Pon una pregunta en cada línea.',
  'language-not-published': 'No hay palabras publicadas en esta lengua. Tu centro puede dar fe de las suyas.',
  'voucher-missing': 'Di qué centro da fe de estas palabras.',
  'not-secure': 'Esta página no está en un sitio seguro (https). Aquí no se pueden revisar las palabras.',
  sources: 'Dónde se publicaron las palabras',
  again: 'Mira esto otra vez',
};

export type WordingMessage = keyof typeof en;

export const wordingMessages: Catalogues<WordingMessage> = { en, es };
