import { AxeBuilder } from '@axe-core/playwright';
import { canDraw, inLanguage, parseQuestionnaire } from '@cairn/domain/instrument';
import { fhirPath } from '@cairn/domain/fhirpath';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { Sample } from '../data/forms/build.ts';
import { samples } from '../data/forms/samples.ts';
import { startSite, type Site } from './harness/site-run.ts';

// Every sample form in a real browser, as a host would give it to the widget: drawn whole, or refused by name.

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa', 'best-practice'];

let site: Site;
let page: Page;

beforeAll(async () => {
  site = await startSite();
  const context = await site.browser.newContext({ viewport: { width: 320, height: 640 }, locale: 'en-US' });
  page = await context.newPage();
  await page.goto(`${site.origin}/check-in.html`);
});
afterAll(() => site.stop());

/** Puts a new element with the form in the place of everything else. */
async function show({ json, terminology = [] }: Sample): Promise<void> {
  await page.evaluate(
    `(async () => {
      const element = document.createElement('cairn-assessment');
      element.setAttribute('layout', 'one');
      element.setAttribute('locale', 'en');
      Object.assign(element, ${JSON.stringify({ questionnaire: json, terminology })});
      document.querySelector('main').replaceChildren(element);
      await customElements.whenDefined('cairn-assessment');
    })()`,
  );
  await page.locator('cairn-assessment').locator('.ways, .gaps').first().waitFor();
}

const small = samples.filter(([, { json }]) => JSON.stringify(json).length < 60_000);

describe.each(small)('%s', (_, sample) => {
  const parsed = parseQuestionnaire(sample.json, {
    expressions: fhirPath,
    terminology: sample.terminology ?? [],
  });
  const form = parsed.ok ? parsed.value : undefined;

  it('is drawn with a way to answer each question, or refused with the list of why', async () => {
    await show(sample);
    const element = page.locator('cairn-assessment');
    if (!form || !canDraw(form)) {
      await element.locator('.gaps summary').click();
      const said = await element.locator('.gaps').innerText();
      for (const { detail } of form?.gaps ?? []) expect(said).toContain(detail.trim());
      expect(await element.locator('input, select, textarea').count()).toBe(0);
      return;
    }
    await element.locator('.moves .button').first().click();
    const shown = (await page.evaluate(`(() => {
      const root = document.querySelector('cairn-assessment').shadowRoot;
      return [...root.querySelectorAll('.question')].map((question) => ({
        words: question.querySelector('legend, label, .ask')?.textContent.trim() ?? '',
        fields: question.querySelectorAll('input, select, textarea, .told').length,
      }));
    })()`)) as { words: string; fields: number }[];
    const asked = form.order.filter(
      ({ type, isHidden, enableWhen, enableExpression, parent }) =>
        type !== 'group' &&
        type !== 'display' &&
        !isHidden &&
        !enableWhen &&
        !enableExpression &&
        parent === undefined,
    );
    for (const { text } of asked)
      expect(shown.some(({ words }) => words.includes(inLanguage(text, 'en')))).toBe(true);
    expect(shown.filter(({ words, fields }) => words === '' || fields === 0)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    await page.setViewportSize({ width: 320, height: 6000 });
    const { violations } = await new AxeBuilder({ page })
      .withTags(TAGS)
      .include('cairn-assessment')
      .analyze();
    await page.setViewportSize({ width: 320, height: 640 });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  });
});
