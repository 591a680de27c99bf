import { expect } from 'chai';
import { accessibilityProblems, smallTargets } from './axe.ts';
import { withElement } from './page.ts';

describe('the accessibility checks', () => {
  it('find grey text and small buttons, also inside a shadow root', () =>
    withElement(document.createElement('div'), async (element) => {
      const root = element.attachShadow({ mode: 'open' });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        'p { color: #767676; background: #fff } button { padding: 0; width: 12px; height: 12px }',
      );
      root.adoptedStyleSheets = [sheet];
      const text = document.createElement('p');
      text.textContent = 'Grey words';
      root.append(text, document.createElement('button'), document.createElement('button'));
      const problems = (await accessibilityProblems(element)).join('\n');
      expect(problems)
        .to.include('color-contrast-enhanced')
        .and.to.include('target-size')
        .and.to.include('button-name');
      expect(smallTargets(root)).to.have.length(2);
    }));
});
