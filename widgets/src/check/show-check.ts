import type { WorkerLike } from '@cairn/search';
import { checkMessages, createTranslator, pickLocale } from '@cairn/i18n';
import { lookAtPage } from './findings.ts';
import { watchPolicy } from './page-policy.ts';

const styles = `
:host { all: initial; display: block; }
section { box-sizing: border-box; max-width: 760px; margin: 24px auto; padding: 20px 24px; border: 2px solid #0f4c45; border-radius: 12px; background: #fff; color: #1f2a2e; font: 18px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h2 { margin: 0 0 8px; font-size: 24px; line-height: 1.25; }
p { margin: 0 0 12px; color: #434d4f; }
ul { display: grid; gap: 8px; margin: 0; padding: 0; list-style: none; }
li { padding-inline-start: 12px; border-inline-start: 6px solid #1d5230; }
li.look { border-color: #8c1d18; }
b { display: block; }
`;

/**
 * Looks at the page and shows what was found above everything else, in plain words. `makeWorker` is the finder's own:
 * a page with Trusted Types lets its policy be made only once.
 */
export async function showCheck(page: Document, makeWorker: () => WorkerLike): Promise<void> {
  const t = createTranslator(checkMessages, pickLocale([page.documentElement.lang, ...navigator.languages]));
  const findings = await lookAtPage(page, watchPolicy(page), makeWorker);

  const host = page.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];
  const make = (tag: string, text: string): HTMLElement => {
    const element = page.createElement(tag);
    element.textContent = text;
    return element;
  };
  const list = page.createElement('ul');
  for (const { isGood, key, params } of findings) {
    const item = page.createElement('li');
    item.className = isGood ? 'good' : 'look';
    item.append(make('b', t(isGood ? 'good' : 'look')), t(key, params));
    list.append(item);
  }
  const section = page.createElement('section');
  section.id = 'cairn-check';
  section.append(make('h2', t('heading')), make('p', t('intro')), list);
  root.append(section);
  page.body.prepend(host);
}
