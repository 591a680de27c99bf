import { expect } from 'chai';
import { accessibilityProblems, smallTargets } from '../testing/axe.ts';
import { inside, shownText, until, withElement } from '../testing/page.ts';
import './define.ts';

function crisis(locale: string, change: Partial<{ compact: boolean }> = {}) {
  const element = document.createElement('cairn-crisis');
  element.locale = locale;
  return Object.assign(element, change);
}

describe('cairn-crisis', () => {
  it('shows 911, 988 and the text line without a click', () =>
    withElement(crisis('en'), async (element) => {
      await element.updateComplete;
      const hrefs = [
        ...element.shadowRoot!.querySelectorAll<HTMLAnchorElement>('.lines:not(details *) a'),
      ].map((link) => link.getAttribute('href'));
      expect(hrefs).to.include.members(['tel:911', 'tel:988', 'sms:988', 'sms:741741?body=HOME']);
    }));

  it('offers the Spanish ways in Spanish', () =>
    withElement(crisis('es'), async (element) => {
      await element.updateComplete;
      expect(shownText(element)).to.include('Marca 2 para español').and.to.include('Envía AYUDA');
    }));

  it('keeps 911 and 988 in view when compact, and every other line one click away', () =>
    withElement(crisis('en', { compact: true }), async (element) => {
      await element.updateComplete;
      const first = [...element.shadowRoot!.querySelectorAll('.brief a')].map((link) =>
        link.getAttribute('href'),
      );
      expect(first).to.include.members(['tel:911', 'tel:988', 'sms:988']);
      inside<HTMLDetailsElement>(element, 'details').open = true;
      await until(() => element.shadowRoot?.querySelector('.old'));
      expect(shownText(element)).to.include('Veterans Crisis Line').and.to.include('Poison Help');
    }));

  it('draws every line for paper', () =>
    withElement(crisis('en', { compact: true }), async (element) => {
      await element.updateComplete;
      window.dispatchEvent(new Event('beforeprint'));
      expect(element.shadowRoot!.querySelector('.old')).not.to.equal(null);
    }));

  for (const locale of ['en', 'es'])
    for (const compact of [false, true])
      it(`breaks no accessibility rule, and every target is 44 px (${locale}, compact ${compact})`, () =>
        withElement(crisis(locale, { compact }), async (element) => {
          await element.updateComplete;
          inside<HTMLDetailsElement>(element, 'details').open = true;
          await until(() => element.shadowRoot?.querySelector('.old'));
          expect(await accessibilityProblems(element)).to.deep.equal([]);
          expect(smallTargets(element.shadowRoot!)).to.deep.equal([]);
        }));
});
