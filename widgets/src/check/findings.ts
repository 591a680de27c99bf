import { mayKeepLists, type WorkerLike } from '@cairn/search';
import { packAddresses } from '../finder/connect-packs.ts';
import { good, look, type Finding } from './finding.ts';
import { lookAtPack } from './look-at-pack.ts';
import { lookAtScripts } from './look-at-scripts.ts';
import type { PagePolicy } from './page-policy.ts';

/** Looks at everything that hosts have been seen to break, in the order in which a person would mend it. */
export async function lookAtPage(
  page: Document,
  policy: PagePolicy,
  makeWorker: () => WorkerLike,
): Promise<Finding[]> {
  const widgets = [...page.querySelectorAll('cairn-finder')];
  const sources = new Set(widgets.flatMap((widget) => packUrls(widget)));
  const copies = page.querySelectorAll('script[src*="cairn.js"]').length;
  const looked = [
    good('script'),
    ...(copies > 1 ? [look('copies', { count: copies })] : []),
    widgets.length > 0 ? good('widgets', { count: widgets.length }) : look('noWidget'),
    ...(widgets.length === 0 ? [] : [lookInside(widgets)]),
    ...(widgets.some((widget) => packUrls(widget).length === 0) ? [look('noSource')] : []),
    ...(await Promise.all([...sources].map((url) => lookAtPack(url, policy)))),
    ...(await lookAtScripts(policy, makeWorker)),
    ...(page.querySelector('script[src*="cairn.js"][integrity]') ? [good('locked')] : []),
    page.compatMode === 'CSS1Compat' ? good('standards') : look('quirks'),
    page.documentElement.lang ? good('language', { lang: page.documentElement.lang }) : look('noLanguage'),
    ...(globalThis.isSecureContext ? [] : [look('insecure')]),
    // Where pages are not secure no browser keeps anything, which is said above.
    ...(!globalThis.isSecureContext || (await mayKeepLists()) ? [] : [look('noStorage')]),
  ];
  const others = policy.others();
  return [
    ...looked,
    ...(others.length === 0 ? [good('nothingBlocked')] : others.map((one) => look('blocked', { ...one }))),
  ];
}

function lookInside(widgets: readonly Element[]): Finding {
  return widgets.every((widget) => widget.textContent.trim() !== '') ? good('fallback') : look('noFallback');
}

function packUrls(widget: Element): readonly string[] {
  return packAddresses(widget.getAttribute('src'), widget.ownerDocument.baseURI);
}
