import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { startSite, type Site } from '../../e2e/harness/site-run.ts';
import { LOOKS, type State } from '../scene.ts';
import { axe } from './axe.ts';
import { walkByKeyboard } from './keyboard-walk.ts';
import { enlargeText, measure } from './measure.ts';
import { unbracketed } from './pseudo.ts';
import { spoken } from './speak.ts';

// A run that finds nothing says something only if it would find what is wrong. Here everything is.

const WRONG = `<x-widget></x-widget>`;
const INSIDE = `
  <button class="tiny">Tiny</button>
  <button class="bare">No mark of the focus</button>
  <button onfocus="this.blur()">Never there</button>
  <p class="pale">Pale words</p>
  <div class="box">A box that hides what is in it, since it has only one line</div>
  <div class="wide">Wide</div>
  <style>
    button { min-width: 60px; min-height: 60px }
    .tiny { min-width: 0; min-height: 0; width: 20px; height: 20px; padding: 0; overflow: hidden }
    .bare { outline: none; border: 0; box-shadow: none }
    .pale { color: #767676; background: #fff }
    .box { width: 200px; height: 22px; overflow: hidden; line-height: 20px }
    .wide { width: 700px }
  </style>`;

let site: Site;
let page: Page;

beforeAll(async () => {
  site = await startSite();
  const context = await site.browser.newContext({
    viewport: { width: 640, height: 400 },
    bypassCSP: true,
  });
  page = await context.newPage();
  await page.addInitScript('globalThis.__name ??= (named) => named');
  await page.goto(`${site.origin}/div.html`);
  await page.evaluate(
    ([markup, inside]) => {
      document.body.innerHTML = markup ?? '';
      const host = document.body.firstElementChild;
      if (host) host.attachShadow({ mode: 'open' }).innerHTML = inside ?? '';
    },
    [WRONG, INSIDE],
  );
});

afterAll(() => site.stop());

describe('a page where everything is wrong', () => {
  it('has small targets, cut words, and is too wide', async () => {
    const { overflow, small, cut } = await measure(page, 'x-widget');
    expect(overflow).toBeGreaterThan(0);
    expect(small.join()).toContain('"Tiny" 20 x 20');
    expect(cut.join()).toContain('A box that hides');
  });

  it('has too little contrast for AAA, which axe says with its criterion', async () => {
    const scene = { id: 'crisis/wrong', what: '', address: '', root: 'x-widget', looks: [] };
    const state: State = { id: '', widget: 'crisis', scene, lookName: 'plain', look: LOOKS.plain };
    const found = await axe(page, state);
    expect(found.find(({ rule }) => rule === 'color-contrast-enhanced')?.criteria).toEqual(['1.4.6']);
  });

  it('has a control that the keyboard cannot hold and one whose focus nobody sees', async () => {
    const { missed, unseen } = await walkByKeyboard(page, 'x-widget');
    expect(missed).toEqual(['button "Never there"']);
    expect(unseen).toEqual(['button "No mark of the focus"']);
  });

  it('has words from no catalogue, and a screen reader says them', async () => {
    expect(await unbracketed(page, 'x-widget')).toContain('Pale words');
    expect(await spoken(page, 'x-widget')).toContain('button, Tiny');
  });

  it('has larger text when that is asked for', async () => {
    await enlargeText(page, 2);
    const size = await page.locator('.pale').evaluate((words) => getComputedStyle(words).fontSize);
    expect(Number.parseFloat(size)).toBeGreaterThanOrEqual(32);
  });
});
