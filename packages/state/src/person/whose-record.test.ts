import { describe, expect, it } from 'vitest';
import { createCurrentPerson, type CurrentPerson } from './current-person.ts';
import { asPersonId } from './person-id.ts';
import type { PageRef } from './whose-record.ts';

const jordan = asPersonId('jordan');
const alex = asPersonId('alex');

function open(): { current: CurrentPerson; page: PageRef } {
  const current = createCurrentPerson();
  current.tell({ kind: 'tab-in-front', tabId: 4 });
  return { current, page: pageOf(current) };
}

function pageOf(current: CurrentPerson): PageRef {
  const page = current.page.value;
  if (!page) throw new Error('No page is in front.');
  return page;
}

describe('whose record is this', () => {
  it('is unknown until the peer looks, believed after one match, confirmed by the peer alone', () => {
    const { current, page } = open();
    expect(current.record.value).toEqual({ kind: 'unknown', why: 'not-looked' });
    current.tell({ kind: 'looked', page, matches: [jordan] });
    expect(current.record.value).toMatchObject({ kind: 'believed', personId: jordan });
    expect(current.confirmed.value).toBeUndefined();
    current.tell({ kind: 'named', page, personId: jordan });
    expect(current.confirmed.value).toBe(jordan);
  });

  it('takes two matches for none, and the same person twice for one', () => {
    const { current, page } = open();
    current.tell({ kind: 'looked', page, matches: [jordan, alex] });
    expect(current.record.value).toEqual({ kind: 'unknown', why: 'several-match' });
    current.tell({ kind: 'looked', page, matches: [jordan, jordan] });
    expect(current.record.value).toMatchObject({ kind: 'believed', personId: jordan });
    current.tell({ kind: 'looked', page, matches: [jordan, undefined] });
    expect(current.record.value).toEqual({ kind: 'unknown', why: 'several-match' });
    current.tell({ kind: 'looked', page, matches: [undefined] });
    expect(current.record.value).toEqual({ kind: 'unknown', why: 'no-match' });
    current.tell({ kind: 'looked', page, matches: [] });
    expect(current.record.value).toEqual({ kind: 'unknown', why: 'no-match' });
  });

  it('takes a confirmation back when another look finds anybody else, and only then', () => {
    const { current, page } = open();
    current.tell({ kind: 'named', page, personId: jordan });
    current.tell({ kind: 'looked', page, matches: [jordan] });
    current.tell({ kind: 'looked', page, matches: [] });
    expect(current.confirmed.value).toBe(jordan);
    current.tell({ kind: 'looked', page, matches: [alex] });
    expect(current.confirmed.value).toBeUndefined();
    current.tell({ kind: 'named', page, personId: jordan });
    current.tell({ kind: 'looked', page, matches: [undefined] });
    expect(current.confirmed.value).toBeUndefined();
  });

  it('lets the peer correct what was believed or confirmed', () => {
    const { current, page } = open();
    current.tell({ kind: 'looked', page, matches: [jordan] });
    current.tell({ kind: 'named', page, personId: alex });
    expect(current.confirmed.value).toBe(alex);
    current.tell({ kind: 'named', page, personId: jordan });
    expect(current.confirmed.value).toBe(jordan);
    current.tell({ kind: 'cleared' });
    expect(current.record.value).toEqual({ kind: 'unknown', why: 'cleared' });
  });

  it('forgets at a changed page, and drops answers that began before it', () => {
    const { current, page } = open();
    current.tell({ kind: 'named', page, personId: jordan });
    current.tell({ kind: 'page-changed', tabId: 4 });
    expect(current.record.value).toEqual({ kind: 'unknown', why: 'page-changed' });
    current.tell({ kind: 'looked', page, matches: [jordan] });
    current.tell({ kind: 'named', page, personId: jordan });
    expect(current.confirmed.value).toBeUndefined();
  });

  it('keeps tabs apart, and knows an untouched page again', () => {
    const { current, page } = open();
    current.tell({ kind: 'named', page, personId: jordan });
    current.tell({ kind: 'tab-in-front', tabId: 5 });
    expect(current.confirmed.value).toBeUndefined();
    current.tell({ kind: 'named', page, personId: alex });
    current.tell({ kind: 'page-changed', tabId: 5 });
    current.tell({ kind: 'tab-in-front', tabId: 4 });
    expect(current.confirmed.value).toBe(jordan);
    current.tell({ kind: 'tab-in-front', tabId: undefined });
    expect(current.confirmed.value).toBeUndefined();
    expect(current.page.value).toBeUndefined();
  });

  it('knows nobody after a lock, in no tab, whatever was under way', () => {
    const { current, page } = open();
    current.tell({ kind: 'named', page, personId: jordan });
    current.tell({ kind: 'tab-in-front', tabId: 5 });
    current.tell({ kind: 'locked' });
    current.tell({ kind: 'tab-in-front', tabId: 4 });
    expect(current.record.value).toEqual({ kind: 'unknown', why: 'locked' });
    current.tell({ kind: 'named', page, personId: jordan });
    expect(current.confirmed.value).toBeUndefined();
  });

  it('lets go of a person who left the caseload', () => {
    const { current, page } = open();
    current.tell({ kind: 'named', page, personId: jordan });
    current.tell({ kind: 'person-gone', personId: alex });
    expect(current.confirmed.value).toBe(jordan);
    current.tell({ kind: 'person-gone', personId: jordan });
    expect(current.confirmed.value).toBeUndefined();
  });

  it('ends a hold with the confirmation that it was taken under', () => {
    const { current, page } = open();
    expect(current.hold()).toBeUndefined();
    current.tell({ kind: 'named', page, personId: jordan });
    const hold = current.hold();
    expect(hold?.isStill()).toBe(true);
    current.tell({ kind: 'page-changed', tabId: 4 });
    current.tell({ kind: 'named', page: pageOf(current), personId: jordan });
    expect(hold?.isStill()).toBe(false);
    expect(current.hold()?.isStill()).toBe(true);
  });
});
