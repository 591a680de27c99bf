import { describe, expect, it } from 'vitest';
import { makeWordChecker } from '../language/check-words.ts';
import type { WordList } from '../language/word-list.ts';
import { checkNote, takeSuggestion } from './check-note.ts';
import { composeNote, type NoteWords } from './compose-note.ts';
import { startContact, type Contact } from './contact.ts';
import type { NoteTemplate } from './note-template.ts';

const words: NoteWords = {
  language: 'en',
  day: (day) => day,
  clock: (moment) => moment.slice(11, 16),
  minutes: (count) => `${count} minutes`,
  units: (count) => `${count} units`,
  kind: (kind) => kind,
  groupSize: (count) => `group of ${count}`,
  reached: (reached) => reached,
  modality: (id) => id,
  setting: (id) => id,
  support: (id) => id,
  activity: (id) => id,
  together: () => 'Written together.',
  nothing: () => 'Not written down.',
};

const label = (en: string) => ({ en, es: en });
const template = (layout: NoteTemplate['layout']): NoteTemplate => ({
  id: 't',
  name: label('t'),
  source: 'this test',
  layout,
  parts: [
    { id: 'when', label: label('When'), from: ['day', 'times', 'minutes', 'units'] },
    { id: 'goal', label: label('Goal'), from: ['goal'] },
    { id: 'did', label: label('Did'), from: ['did'] },
    { id: 'response', label: label('Response'), from: ['response'], isAlways: true },
    { id: 'next', label: label('Next'), from: ['next'] },
  ],
});

const contact: Contact = {
  ...startContact({ id: 'c', personId: 'p', kind: 'individual', on: '2031-03-04' }),
  startedAt: '2031-03-04T15:00:00Z',
  endedAt: '2031-03-04T15:50:00Z',
  did: 'We called the shelter together.',
  response: '"I did not think I could."',
  next: 'Visit',
  nextOn: '2031-03-11',
  supports: ['instrumental'],
  activities: ['system-navigation'],
};

describe('a note', () => {
  it('puts the parts in the template’s order, minutes before units, and leaves out what was not said', () => {
    const { text, parts } = composeNote(contact, template('lines'), words, { minutes: 50, units: 3 });
    expect(text).toBe(
      'When: 2031-03-04, 15:00–15:50, 50 minutes, 3 units\nDid: We called the shelter together.\n' +
        'Response: "I did not think I could."\nNext: Visit · 2031-03-11',
    );
    expect(parts.map(({ id }) => id)).toEqual(['when', 'did', 'response', 'next']);
  });

  it('shows the gap where the organisation wants to see it', () => {
    const { text } = composeNote({ ...contact, response: ' ' }, template('headings'), words, {});
    expect(text).toContain('Response\nNot written down.');
  });

  it('can be nothing but the words', () => {
    const { text } = composeNote(contact, template('plain'), words, {});
    expect(text.split('\n\n')[1]).toBe('We called the shelter together.');
  });
});

describe('what is offered while writing', () => {
  const list: WordList = {
    id: 'stigma',
    language: 'en',
    version: '1.0.0',
    title: 't',
    note: 'n',
    entries: [{ id: 'relapse', words: ['relapsed'], suggest: ['returned to use'], source: 'this test' }],
  };
  const facts = { checkers: [makeWordChecker(list)], names: [], hasGoals: true };

  it('names words with their field, then what is missing, and never a quotation', () => {
    const found = checkNote({ ...contact, did: 'She relapsed.', response: '"I relapsed."' }, facts);
    expect(found.map((each) => (each.kind === 'words' ? [each.field, each.hit.start] : each.gap))).toEqual([
      ['did', 4],
      'no-plan-link',
    ]);
  });

  it('finds every gap of an empty note, and none in a try that reached nobody', () => {
    const empty = startContact({ id: 'c', personId: 'p', kind: 'individual', on: '2031-03-04' });
    expect(checkNote(empty, facts).map((each) => (each.kind === 'gap' ? each.gap : ''))).toEqual([
      'no-did',
      'no-response',
      'no-plan-link',
      'no-next',
      'no-activity',
      'no-minutes',
    ]);
    expect(checkNote({ ...empty, reached: 'not-reached' }, facts)).toEqual([]);
  });

  it('takes a suggestion only where the words still stand', () => {
    const hit = { start: 0, end: 8, matched: 'Relapsed' };
    expect(takeSuggestion('Relapsed in May', hit, 'returned to use')).toBe('Returned to use in May');
    expect(takeSuggestion('She rested', hit, 'returned to use')).toBe('She rested');
  });
});
