import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCurrentPerson, type PersonHold } from './current-person.ts';
import { asPersonId, type PersonId } from './person-id.ts';

// A panel beside the window and an overlay over its first tab, both with a person's record open in them, over one vault.
// The peer says in each of them whom they are with. What each shows and saves is held against that word alone.

const people = ['jordan', 'alex', 'sam'].map(asPersonId);
const TABS = 3;

const where = fc.constantFrom('panel' as const, 'overlay' as const);
const who = fc.constantFrom(...people);
const tab = fc.nat({ max: TABS - 1 });
const which = fc.nat(2);
const step = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('front' as const), tab }) },
  // The whole page, one of its frames, or the number in its place: to Cairn they are one thing.
  { weight: 3, arbitrary: fc.record({ do: fc.constant('page' as const), tab, shows: fc.option(who) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('look' as const), where }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('open' as const), where, who }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('still' as const), where }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('say' as const), where, who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('lock' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('gone' as const), who }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('write' as const), where }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('save' as const), where, which }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('plan' as const), where }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
type Where = 'panel' | 'overlay';

class Desk {
  /** Whose record is open; a lock closes it. */
  open: PersonId | undefined;
  /** What the peer said here about the page of each tab as it is now. */
  readonly said = Array<PersonId | undefined>(TABS).fill(undefined);
  readonly notes: { hold: PersonHold | undefined; begunFor: PersonId; saidFor: PersonId | undefined }[] = [];
  readonly current = createCurrentPerson(() => Promise.resolve());
  front: number;

  constructor(front: number) {
    this.front = front;
    this.current.tell({ kind: 'tab-in-front', tabId: front });
  }

  name(personId: PersonId): void {
    this.said[this.front] = personId;
    const page = this.current.page.peek();
    if (page) this.current.tell({ kind: 'named', page, personId });
  }
}

class Office {
  readonly desks = { panel: new Desk(0), overlay: new Desk(0) };
  readonly pages = Array<PersonId | null>(TABS).fill(null);
  readonly notes: { under: PersonId; said: PersonId | undefined; begunFor: PersonId }[] = [];
  readonly plans: { under: PersonId; said: PersonId | undefined }[] = [];

  each(act: (desk: Desk) => void): void {
    for (const at of ['panel', 'overlay'] as const) act(this.desks[at]);
  }

  /** Whose record is in sight. */
  shown(at: Where): PersonId | undefined {
    const { open, current } = this.desks[at];
    return open !== undefined && current.mayShow(open) ? open : undefined;
  }

  take(one: Step): void {
    switch (one.do) {
      case 'front':
        this.desks.panel.front = one.tab;
        return this.desks.panel.current.tell({ kind: 'tab-in-front', tabId: one.tab });
      case 'page':
        this.pages[one.tab] = one.shows;
        return this.each(({ said, current }) => {
          said[one.tab] = undefined;
          current.tell({ kind: 'page-changed', tabId: one.tab });
        });
      case 'look': {
        const { current, said, front } = this.desks[one.where];
        const page = current.page.peek();
        const found = this.pages[front] ?? null;
        if (found !== null && found !== said[front]) said[front] = undefined;
        return page && current.tell({ kind: 'looked', page, matches: found === null ? [] : [found] });
      }
      case 'open':
        this.desks[one.where].open = one.who;
        return this.desks[one.where].name(one.who);
      case 'still': {
        const desk = this.desks[one.where];
        return desk.open && desk.name(desk.open);
      }
      case 'say':
        return this.desks[one.where].name(one.who);
      case 'lock':
        return this.each((desk) => {
          desk.open = undefined;
          desk.said.fill(undefined);
          desk.current.tell({ kind: 'locked' });
        });
      case 'gone':
        return this.each(({ said, current }) => {
          for (let at = 0; at < TABS; at++) if (said[at] === one.who) said[at] = undefined;
          current.tell({ kind: 'person-gone', personId: one.who });
        });
      case 'write': {
        const desk = this.desks[one.where];
        const begunFor = this.shown(one.where);
        if (begunFor)
          desk.notes.push({ begunFor, hold: desk.current.hold(), saidFor: desk.said[desk.front] });
        return;
      }
      case 'save': {
        // As the store of the caseload does: the person of the draft, and the very word that it was begun under.
        const desk = this.desks[one.where];
        const note = desk.notes.at(-1 - one.which);
        if (note?.hold?.personId !== note?.begunFor || !note?.hold?.isStill()) return;
        return void this.notes.push({
          under: note.begunFor,
          said: desk.said[desk.front],
          begunFor: note.begunFor,
        });
      }
      case 'plan': {
        const under = this.shown(one.where);
        const { said, front } = this.desks[one.where];
        return under && void this.plans.push({ under, said: said[front] });
      }
    }
  }
}

describe('a panel and an overlay at once', () => {
  it('show nothing of anybody, and save no note and no plan, but of whom the peer named there', () => {
    const count = { shown: 0, apart: 0, notes: 0, plans: 0 };
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80, size: 'max' }), (steps) => {
        const office = new Office();
        for (const one of steps) {
          office.take(one);
          for (const at of ['panel', 'overlay'] as const) {
            const { said, front } = office.desks[at];
            const shown = office.shown(at);
            if (shown === undefined) continue;
            expect(shown).toBe(said[front]);
            count.shown += 1;
          }
          const [panel, overlay] = [office.shown('panel'), office.shown('overlay')];
          if (panel && overlay && panel !== overlay) count.apart += 1;
        }
        for (const { under, said, begunFor } of office.notes) {
          expect([said, begunFor]).toEqual([under, under]);
          count.notes += 1;
        }
        for (const { under, said } of office.plans) {
          expect(said).toBe(under);
          count.plans += 1;
        }
      }),
      { numRuns: 3000, seed: 20261124 },
    );
    // The office is lively enough to mean something.
    expect(count.shown).toBeGreaterThan(20_000);
    expect(count.apart).toBeGreaterThan(2_000);
    expect(count.notes).toBeGreaterThan(400);
    expect(count.plans).toBeGreaterThan(2_000);
  });
});
