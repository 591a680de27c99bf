import { describe, expect, it } from 'vitest';
import { conflictState, type ConflictQuestions } from './conflict-check.ts';
import {
  findRecoverees,
  noteRecoveree,
  sameName,
  startedOn,
  startRecoveree,
  statusOf,
} from './follow-recoveree.ts';
import { recovereeRecord, type Recoveree } from './recoveree.ts';

const start = (name: string, id = name): Recoveree =>
  startRecoveree({ id, name, on: '2031-03-04', at: '2031-03-04T15:00:00Z' });

function after(recoveree: Recoveree, ...events: Parameters<typeof noteRecoveree>[1][]): Recoveree {
  return events.reduce((now, event) => {
    const next = noteRecoveree(now, event);
    if (!next.ok) throw new Error(next.problem.code);
    return next.value;
  }, recoveree);
}

describe('a person on the list', () => {
  it('needs no more than a nickname, and is read back as it was written', () => {
    const river = start('  River  ');
    expect(river.name).toBe('River');
    expect(recovereeRecord.read(JSON.parse(JSON.stringify(river)), 'person')).toEqual({
      ok: true,
      value: river,
    });
  });

  it('may end the work at any time, without a reason, and may come back', () => {
    const closed = after(start('River'), { kind: 'closed', on: '2031-04-01', by: 'person' });
    expect(statusOf(closed)).toBe('closed');
    const back = after(closed, { kind: 'reopened', on: '2031-05-01' });
    expect([statusOf(back), startedOn(back)]).toEqual(['active', '2031-05-01']);
  });

  it('goes to another peer, and what ended cannot end again', () => {
    const gone = after(start('River'), { kind: 'transferred', on: '2031-04-01', to: 'Ana at the east desk' });
    expect(statusOf(gone)).toBe('transferred');
    const again = noteRecoveree(gone, { kind: 'closed', on: '2031-04-02', by: 'peer' });
    expect(again.ok ? 'ok' : again.problem.code).toBe('does-not-fit');
    const earlier = noteRecoveree(gone, { kind: 'reopened', on: '2031-03-31' });
    expect(earlier.ok ? 'ok' : earlier.problem.code).toBe('before-last-event');
  });

  it('is found by any part of the name, without accents; names that begin so come first', () => {
    const people = [start('José R'), start('Rosa'), start('Maria Jose'), start('14-207')];
    expect(findRecoverees(people, 'JOSE').map(({ name }) => name)).toEqual(['José R', 'Maria Jose']);
    expect(findRecoverees(people, '207').map(({ name }) => name)).toEqual(['14-207']);
    expect(findRecoverees(people, ' ').length).toBe(4);
    expect(findRecoverees(people, 'zz')).toEqual([]);
  });

  it('that is called like another one is told apart before it is added', () => {
    const people = [start('José R', 'one')];
    expect(sameName(people, 'jose  r')?.id).toBe('one');
    expect(sameName(people, 'José R', 'one')).toBeUndefined();
  });
});

describe('the conflict check', () => {
  const words = { en: 'Is it so?', es: '¿Es así?' };
  const questions: ConflictQuestions = {
    version: '1.0.0',
    source: 'this test',
    questions: ['sponsor', 'relative'].map((id) => ({ id, words, source: 'this test' })),
  };
  const check = (sponsor: 'yes' | 'no' | 'not-sure', talk = false) => ({
    version: '1.0.0',
    on: '2031-03-04',
    answers: [
      { id: 'sponsor', answer: sponsor },
      { id: 'relative', answer: 'no' as const },
    ],
    ...(talk ? { talk: { on: '2031-03-05', words: 'We agreed that it is fine.' } } : {}),
  });

  it('asks for a talk with the supervisor after any yes, and after a "not sure"', () => {
    expect(conflictState(check('no'), questions)).toEqual({ raised: [], open: [], needsSupervisor: false });
    expect(conflictState(check('yes'), questions).needsSupervisor).toBe(true);
    expect(conflictState(check('not-sure'), questions).raised).toEqual(['sponsor']);
  });

  it('rests once the talk was held, and keeps the answer', () => {
    expect(conflictState(check('yes', true), questions)).toEqual({
      raised: ['sponsor'],
      open: [],
      needsSupervisor: false,
    });
  });

  it('knows what was not asked', () => {
    expect(conflictState(undefined, questions).open).toEqual(['sponsor', 'relative']);
  });
});
