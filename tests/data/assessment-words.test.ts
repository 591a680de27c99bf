import { describe, expect, it } from 'vitest';
import type { Message } from '@cairn/i18n';
import {
  assessmentLaterMessages,
  assessmentMessages,
  wordingListMessages,
  wordingMessages,
} from '@cairn/i18n/assessment';
import { profileMessages } from '@cairn/i18n/profile';
import { inflesz, readingGrade } from '../readability.ts';

const all = {
  en: { ...assessmentMessages.en, ...assessmentLaterMessages.en, ...profileMessages.en },
  es: { ...assessmentMessages.es, ...assessmentLaterMessages.es, ...profileMessages.es },
};
type Key = keyof typeof all.en;

const QUESTION: readonly Key[] = [
  'part',
  'back',
  'next',
  'pause',
  'listen',
  'skip',
  'withhold',
  'inOtherWords',
  'introWho',
];

/** What stands on screen together, around the words of the form itself. */
const SCREENS: Readonly<Record<string, readonly Key[]>> = {
  intro: [
    'introHeading',
    'introCount',
    'introTime',
    'introSkip',
    'introWho',
    'introSaved',
    'leaveNote',
    'leave',
    'start',
    'printBlank',
    'openFile',
  ],
  'a form with a gap': [
    'introHeading',
    'staysOpen',
    'forKeepers',
    'onlyIn',
    'askedIn',
    'notChecked',
    'start',
  ],
  'keeping answers': ['keep', 'keepNote', 'keepTrouble', 'takeUpKept', 'otherFile', 'start'],
  'a question': [...QUESTION, 'chooseMany', 'chooseOne', 'yes', 'no', 'somethingElse', 'neededToFinish'],
  'a written question': [...QUESTION, 'addAnother', 'remove', 'answer', 'upTo', 'unit', 'notDrawn'],
  'look again': [
    ...QUESTION,
    'againHeading',
    'required',
    'too-few',
    'too-many',
    'stands-alone',
    'not-offered',
  ],
  'look again at a text': ['againHeading', 'too-short', 'too-long', 'other-pattern', 'not-an-address'],
  'look again at a number': [
    'againHeading',
    'too-low',
    'too-high',
    'too-many-decimals',
    'not-a-whole-number',
    'not-a-number',
    'not-a-date',
    'not-a-time',
  ],
  review: ['reviewHeading', 'reviewText', 'change', 'skippedWord', 'noAnswer', 'stillOpen', 'finish', 'back'],
  done: [
    'doneHeading',
    'doneText',
    'doneOpen',
    'printFilled',
    'saveFile',
    'seeStrengths',
    'goBack',
    'startOver',
  ],
  paused: ['pausedHeading', 'pausedText', 'resume'],
  problem: ['problemHeading', 'problemText', 'noSource', 'tryAgain'],
  refused: ['refusedHeading', 'refusedText', 'forKeepers'],
  paper: ['paperDate', 'paperSkip', 'paperOne', 'paperMany', 'paperIf'],
  strengths: ['heading', 'intro', 'me', 'people', 'community', 'named', 'noneNamed'],
  stones: ['cairnHeading', 'cairnText', 'cairnBuild', 'strengths', 'build', 'later', 'leftOut'],
  'where to build': [
    'chosenHeading',
    'chosenNone',
    'laterText',
    'startWith',
    'findHelp',
    'toPlan',
    'findAll',
  ],
  'over time': ['changeHeading', 'changeText', 'part', 'noAnswer', 'when', 'addEarlier', 'print'],
  'a number': [
    'score',
    'noScore',
    'sinceFirst',
    'more',
    'could-be-chance',
    'beyond-chance',
    'chance-unknown',
    'not-comparable',
    'bandLabel',
    'ownSpread',
    'caution',
  ],
  outcomes: ['outcomesHeading', 'outcomesNone', 'outcomesTable', 'outcome', 'noAnswer'],
  'no profile yet': ['waiting', 'veiled', 'unveil', 'problem'],
};

const textOf = (message: Message): string =>
  typeof message === 'string' ? message : `${message.one} ${message.other}`;
const paramsOf = (message: Message): string[] =>
  [...new Set([...textOf(message).matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))].toSorted();

/** Each message is a sentence of its own; what a form or a person fills in counts as one short word. */
function sentences(texts: readonly string[]): string {
  return texts
    .map((text) => text.replace(/\{\w+\}/g, 'so'))
    .map((text) => (/[.?!:…]$/.test(text) ? text : `${text}.`))
    .join(' ');
}

function screenText(language: 'en' | 'es', keys: readonly Key[]): string {
  return sentences(keys.map((key) => textOf(all[language][key])));
}

describe('the words around questions and strengths', () => {
  it.each(Object.entries(SCREENS))(
    '%s: English at grade 6 or lower, Spanish at INFLESZ 65 or more',
    (_name, keys) => {
      expect(readingGrade(screenText('en', keys))).toBeLessThanOrEqual(6);
      expect(inflesz(screenText('es', keys))).toBeGreaterThanOrEqual(65);
    },
  );

  it('are the same in both languages, with the same places to fill in', () => {
    for (const key of Object.keys(all.en) as Key[])
      expect([key, ...paramsOf(all.es[key])]).toEqual([key, ...paramsOf(all.en[key])]);
  });

  it('blame nobody', () => {
    for (const message of [...Object.values(all.en), ...Object.values(all.es)])
      expect(textOf(message)).not.toMatch(/\b(invalid|failed|error|inválido|fallo|client|addict|abuse)/i);
  });
});

describe('the words for those who bring the words of a published instrument', () => {
  const bring = ['heading', 'about', 'checking', 'paste', 'file', 'check', 'sources'] as const;
  const differ = ['differs', 'line', 'line-count', 'language-not-published', 'voucher-missing'] as const;
  const text = (language: 'en' | 'es', keys: readonly (keyof typeof wordingMessages.en)[]): string =>
    sentences(keys.map((key) => textOf(wordingMessages[language][key])));

  it.each([['bringing', bring] as const, ['differing', [...differ, 'not-secure', 'again']] as const])(
    '%s: English at grade 6 or lower, Spanish at INFLESZ 65 or more',
    (_name, keys) => {
      expect(readingGrade(text('en', keys))).toBeLessThanOrEqual(6);
      expect(inflesz(text('es', keys))).toBeGreaterThanOrEqual(65);
    },
  );

  it('on the list in the extension too', () => {
    const list = (language: 'en' | 'es'): string =>
      sentences(Object.values(wordingListMessages[language]).map(textOf));
    expect(readingGrade(list('en'))).toBeLessThanOrEqual(6);
    expect(inflesz(list('es'))).toBeGreaterThanOrEqual(65);
  });
});
