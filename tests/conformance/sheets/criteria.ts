import type { Check } from '../run/checks.ts';

/** A success criterion that the run tests. */
export interface Tested {
  readonly number: string;
  readonly name: string;
  readonly level: 'A' | 'AA' | 'AAA' | 'best practice';
  readonly how: string;
  readonly checks: readonly Check[];
}

const AXE = 'axe-core';
const TAB = 'Tab from before the widget until after it';

export const TESTED: readonly Tested[] = [
  { number: '1.1.1', name: 'Non-text content', level: 'A', how: AXE, checks: ['axe'] },
  {
    number: '1.3.1',
    name: 'Info and relationships',
    level: 'A',
    how: `${AXE}; accessibility tree compared with the kept one`,
    checks: ['axe', 'tree'],
  },
  { number: '1.3.5', name: 'Identify input purpose', level: 'AA', how: AXE, checks: ['axe'] },
  { number: '1.4.1', name: 'Use of colour', level: 'A', how: `${AXE}, for links in text`, checks: ['axe'] },
  { number: '1.4.3', name: 'Contrast (minimum)', level: 'AA', how: `${AXE}, 4.5:1`, checks: ['contrast'] },
  { number: '1.4.6', name: 'Contrast (enhanced)', level: 'AAA', how: `${AXE}, 7:1`, checks: ['contrast'] },
  {
    number: '1.4.4',
    name: 'Resize text',
    level: 'AA',
    how: 'all text at 200 %, boxes as they were: nothing cut off, no sideways scrolling',
    checks: ['text-200'],
  },
  {
    number: '1.4.10',
    name: 'Reflow',
    level: 'AA',
    how: '320 by 256 px (1280 px at 400 %) and 280 px: nothing cut off, no sideways scrolling',
    checks: ['reflow'],
  },
  {
    number: '1.4.12',
    name: 'Text spacing',
    level: 'AA',
    how: 'the spacing of the criterion at 320 px: nothing cut off',
    checks: ['spacing'],
  },
  {
    number: '2.1.1',
    name: 'Keyboard',
    level: 'A',
    how: `${TAB} comes to every control; Escape`,
    checks: ['keyboard', 'escape'],
  },
  {
    number: '2.1.2',
    name: 'No keyboard trap',
    level: 'A',
    how: `${TAB}: it leaves the widget`,
    checks: ['keyboard'],
  },
  { number: '2.4.4', name: 'Link purpose', level: 'A', how: AXE, checks: ['axe'] },
  {
    number: '2.4.7',
    name: 'Focus visible',
    level: 'AA',
    how: `${TAB}: each stop looks different from before`,
    checks: ['focus'],
  },
  {
    number: '2.4.11',
    name: 'Focus not obscured',
    level: 'AA',
    how: `${TAB}: each stop is in the window and nothing lies over it`,
    checks: ['focus'],
  },
  {
    number: '2.5.5',
    name: 'Target size (enhanced)',
    level: 'AAA',
    how: 'every control measured: 44 by 44 px',
    checks: ['targets'],
  },
  {
    number: '2.5.8',
    name: 'Target size (minimum)',
    level: 'AA',
    how: `${AXE}; every control measured`,
    checks: ['axe', 'targets'],
  },
  { number: '3.1.1', name: 'Language of page', level: 'A', how: AXE, checks: ['axe'] },
  { number: '3.1.2', name: 'Language of parts', level: 'AA', how: AXE, checks: ['axe'] },
  {
    number: '4.1.2',
    name: 'Name, role, value',
    level: 'A',
    how: `${AXE}; accessibility tree and the phrases of a virtual screen reader compared with the kept ones`,
    checks: ['axe', 'tree', 'spoken'],
  },
];

/** What a machine cannot say, and what was done about it. */
export const FOR_PEOPLE: readonly (readonly [criterion: string, question: string])[] = [
  [
    'screen readers',
    'No person who uses a screen reader has tried it. Not in NVDA, JAWS, VoiceOver, TalkBack or Narrator. The spoken phrases come from a simulation.',
  ],
  ['1.1.1, 2.4.6', 'Whether names, headings and descriptions say the right thing, and not only something.'],
  [
    '1.3.2, 2.4.3',
    'Whether the order in which it is read and tabbed makes sense to somebody who cannot see it.',
  ],
  [
    '1.4.11',
    'Whether lines, signs and stones reach 3:1. The colours were chosen so and are not measured in each state.',
  ],
  [
    '2.2.1',
    'Whether the time before the extension locks is long enough. It can be changed and switched off.',
  ],
  [
    '2.5.1, 2.5.7',
    'Whether a hand that shakes, a switch or a voice reaches everything as easily as a mouse.',
  ],
  ['3.3.1, 3.3.3', 'Whether what a form says about a field helps somebody who is tired or upset.'],
  ['4.1.3', 'Whether what is announced comes at the right moment, and not too often.'],
  [
    'plain words',
    'Whether people in recovery find the words clear, warm and theirs. Reading scores count syllables.',
  ],
  [
    'other engines',
    'This run is in Chromium. Safari with VoiceOver, phones and real contrast themes were not tried.',
  ],
];
