import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCurrentPerson, type PersonHold } from './current-person.ts';
import { asPersonId, type PersonId } from './person-id.ts';
import type { PageRef } from './whose-record.ts';

// A small office: tabs with frames that show records, a peer who looks, agrees, corrects, writes and saves, and
// answers that come late and in any order. The office itself remembers what the peer said about which state of
// which page; what is shown or saved is held against that, never against the machine's own state.

const people = ['jordan', 'alex', 'sam'].map(asPersonId);
const TABS = 3;
const FRAMES = 2;

const tab = fc.nat({ max: TABS - 1 });
const who = fc.constantFrom(...people);
const step = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('front' as const), tab }) },
  // A frame shows another record, or none. Half of the pages have two frames with something in them.
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('navigate' as const),
      tab,
      frame: fc.nat({ max: FRAMES - 1 }),
      shows: fc.option(who),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('look' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('answer' as const), which: fc.nat(3) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('agree' as const) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('say' as const), who, isLate: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('press' as const), which: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('clear' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('lock' as const) }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('write' as const) }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('save' as const), which: fc.nat(3) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

class Office {
  readonly current = createCurrentPerson();
  readonly frames: (PersonId | null)[][] = Array.from({ length: TABS }, () =>
    Array<PersonId | null>(FRAMES).fill(null),
  );
  /** What the peer said about the page of each tab as it is now. */
  readonly said: (PersonId | undefined)[] = Array<PersonId | undefined>(TABS).fill(undefined);
  /** How often each tab's page changed, and how often all was locked. */
  readonly version: number[] = Array<number>(TABS).fill(0);
  front = 0;
  readonly looks: { page: PageRef; matches: readonly PersonId[]; tab: number; version: number }[] = [];
  readonly presses: { page: PageRef; personId: PersonId; tab: number; version: number }[] = [];
  readonly notes: { hold: PersonHold; person: PersonId | undefined }[] = [];
  readonly saved: { under: PersonId; said: PersonId | undefined; begunFor: PersonId | undefined }[] = [];

  constructor() {
    this.current.tell({ kind: 'tab-in-front', tabId: 0 });
  }

  take(one: Step): void {
    const page = this.current.page.value as PageRef;
    switch (one.do) {
      case 'front':
        this.front = one.tab;
        return this.current.tell({ kind: 'tab-in-front', tabId: one.tab });
      case 'navigate':
        this.frames[one.tab]![one.frame] = one.shows;
        this.change(one.tab);
        return this.current.tell({ kind: 'page-changed', tabId: one.tab });
      case 'look':
        this.looks.push({ page, matches: this.records(this.front), ...this.now() });
        return;
      case 'answer': {
        const look = this.looks.at(-1 - one.which);
        if (!look) return;
        // A page that shows somebody else than the peer said takes the word back.
        if (this.isNow(look) && look.matches.some((found) => found !== this.said[this.front]))
          this.said[this.front] = undefined;
        return this.current.tell({ kind: 'looked', page: look.page, matches: look.matches });
      }
      case 'agree': {
        const record = this.current.record.value;
        return record.kind === 'believed' ? this.name(page, record.personId, this.front) : undefined;
      }
      case 'say':
        if (!one.isLate) return this.name(page, one.who, this.front);
        this.presses.push({ page, personId: one.who, ...this.now() });
        return;
      case 'press': {
        const press = this.presses.at(-1 - one.which);
        if (!press) return;
        if (this.isNow(press)) this.said[this.front] = press.personId;
        return this.current.tell({ kind: 'named', page: press.page, personId: press.personId });
      }
      case 'clear':
        this.change(this.front);
        return this.current.tell({ kind: 'cleared' });
      case 'lock':
        for (let at = 0; at < TABS; at++) this.change(at);
        return this.current.tell({ kind: 'locked' });
      case 'write': {
        const hold = this.current.hold();
        if (hold) this.notes.push({ hold, person: this.said[this.front] });
        return;
      }
      case 'save': {
        const note = this.notes.at(-1 - one.which);
        if (note?.hold.isStill())
          this.saved.push({ under: note.hold.personId, said: this.said[this.front], begunFor: note.person });
        return;
      }
    }
  }

  name(page: PageRef, personId: PersonId, at: number): void {
    this.said[at] = personId;
    this.current.tell({ kind: 'named', page, personId });
  }

  records(at: number): PersonId[] {
    return this.frames[at]!.filter((record) => record !== null);
  }

  now(): { tab: number; version: number } {
    return { tab: this.front, version: this.version[this.front]! };
  }

  isNow({ tab, version }: { tab: number; version: number }): boolean {
    return tab === this.front && version === this.version[this.front];
  }

  change(at: number): void {
    this.version[at]! += 1;
    this.said[at] = undefined;
  }
}

describe('never the wrong person', () => {
  it('shows and saves only under the person whom the peer confirmed for the page in front', () => {
    let shown = 0;
    let saved = 0;
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80, size: 'max' }), (steps) => {
        const office = new Office();
        for (const one of steps) {
          office.take(one);
          const confirmed = office.current.confirmed.value;
          expect(confirmed).toBe(office.said[office.front]);
          if (confirmed) shown += 1;
        }
        for (const { under, said, begunFor } of office.saved) {
          expect(under).toBe(said);
          expect(under).toBe(begunFor);
          saved += 1;
        }
      }),
      { numRuns: 3000, seed: 20261122 },
    );
    // The office is lively enough to mean something.
    expect(shown).toBeGreaterThan(10_000);
    expect(saved).toBeGreaterThan(500);
  });

  it('believes somebody only when every record on the page is theirs', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80, size: 'max' }), (steps) => {
        const office = new Office();
        for (const one of steps) {
          office.take(one);
          const record = office.current.record.value;
          if (record.kind !== 'believed') continue;
          expect(new Set(office.records(office.front))).toEqual(new Set([record.personId]));
        }
      }),
      { numRuns: 2000, seed: 20261123 },
    );
  });
});
