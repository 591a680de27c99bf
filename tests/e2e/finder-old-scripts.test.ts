import { describe, expect, it } from 'vitest';
import { useFinderPage } from './harness/finder-page.ts';

// Sites that are twenty years old carry scripts that gave every array, text and object methods of their own. Some have
// the names of today's methods and mean something else.

const at = useFinderPage();

/** What Prototype 1.6 and its kind do to a page, in their own semantics. */
const OLD_SCRIPT = `
  const asArray = (list) => {
    const found = [];
    for (let i = 0; i < ((list && list.length) || 0); i++) found.push(list[i]);
    return found;
  };
  Array.from = asArray;
  Object.assign(Array.prototype, {
    reduce() { return this.length > 1 ? this : this[0]; },
    entries() { return asArray(this); },
    each(one) { for (let i = 0; i < this.length; i++) one(this[i], i); },
    first() { return this[0]; },
    last() { return this[this.length - 1]; },
    clear() { this.length = 0; return this; },
    without(out) { return this.filter((one) => one !== out); },
    toJSON() { return '[' + this.join(', ') + ']'; },
  });
  String.prototype.toJSON = function () { return '"' + this + '"'; };
  Number.prototype.toJSON = function () { return String(this); };
  Object.prototype.inspect = function () { return 'object'; };
  Function.prototype.delay = function () { return setTimeout(this, 10); };
  HTMLElement.prototype.update = function (text) { this.innerHTML = text; return this; };
  HTMLElement.prototype.select = function (rule) { return asArray(this.querySelectorAll(rule)); };
  document.getElementsByClassName = (name) => asArray(document.querySelectorAll('.' + name));
  window.$ = (id) => document.getElementById(id);
  window.define = () => { throw new Error('a loader that wants to be asked first'); };
  window.define.amd = {};
  window.module = { exports: {} };
  window.exports = window.module.exports;
`;

describe('the finder among old scripts', () => {
  it('finds, chooses, opens, keeps a list and shows the meetings', async () => {
    const { page, finder, origin, said } = at;
    await page.addInitScript(OLD_SCRIPT);
    await page.goto(`${origin}/div.html`);
    await finder.getByRole('searchbox').fill('fod pantri');
    await finder.locator('.card mark').first().waitFor();
    await finder.getByRole('button', { name: 'Practical' }).click();
    await finder.locator('.card .open').first().click();
    await finder.locator('.detail h3').waitFor();
    await finder.locator('.detail').getByRole('button', { name: /^Keep/ }).click();
    await finder.getByRole('button', { name: 'Back to the list' }).click();
    await finder.getByRole('button', { name: 'Meetings' }).click();
    await expect.poll(() => finder.locator('select option').count()).toBeGreaterThan(6);
    expect(said).toEqual([]);
  });
});
