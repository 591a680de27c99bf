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
h3 { margin: 0 0 8px; font-size: 20px; line-height: 1.3; }
details { margin-top: 12px; }
summary { display: flex; align-items: center; min-height: 48px; color: #0f4c45; text-decoration: underline; cursor: pointer; }
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
  const listOf = (isGood: boolean): HTMLElement => {
    const list = make('ul', '');
    for (const { key, params } of findings.filter((one) => one.isGood === isGood)) {
      const item = make('li', t(key, params));
      item.className = isGood ? 'good' : 'look';
      list.append(item);
    }
    return list;
  };
  const [toDo, well] = [listOf(false), listOf(true)];
  const count = toDo.childElementCount;
  const rest = make('details', '');
  rest.append(make('summary', t('well', { count: well.childElementCount })), well);
  const section = make('section', '');
  section.id = 'cairn-check';
  section.append(
    make('h2', t('heading')),
    make('p', t('intro')),
    make('h3', count === 0 ? t('allWell') : t('toDo', { count })),
    ...(count === 0 ? [] : [toDo]),
    rest,
  );
  root.append(section);
  page.body.prepend(host);
}
