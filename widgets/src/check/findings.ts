import type { CheckMessage, MessageParams } from '@cairn/i18n';
import { siblingUrl } from '../internal/sibling.ts';
import { changedFiles } from './changed-files.ts';
import { trustedScriptUrl } from '../internal/trusted-script-url.ts';

/** One thing that was looked at. */
export interface Finding {
  readonly isGood: boolean;
  readonly key: CheckMessage;
  readonly params?: MessageParams;
}

const good = (key: CheckMessage, params?: MessageParams): Finding => ({
  isGood: true,
  key,
  ...(params && { params }),
});
const look = (key: CheckMessage, params?: MessageParams): Finding => ({
  isGood: false,
  key,
  ...(params && { params }),
});

/** Looks at everything that hosts have been seen to break, in the order in which a person would mend it. */
export async function lookAtPage(
  page: Document,
  violations: readonly SecurityPolicyViolationEvent[],
): Promise<Finding[]> {
  const widgets = [...page.querySelectorAll('cairn-finder')];
  const sources = [...new Set(widgets.flatMap((widget) => packUrls(widget)))];
  const copies = page.querySelectorAll('script[src*="cairn.js"]').length;
  return [
    good('script'),
    ...(copies > 1 ? [look('copies', { count: copies })] : []),
    widgets.length > 0 ? good('widgets', { count: widgets.length }) : look('noWidget'),
    ...(widgets.length === 0
      ? []
      : [
          widgets.every((widget) => widget.textContent.trim() !== '') ? good('fallback') : look('noFallback'),
        ]),
    ...(widgets.some((widget) => packUrls(widget).length === 0) ? [look('noSource')] : []),
    ...(await Promise.all(sources.map(lookAtPack))),
    (await canStartWorker()) ? good('worker') : look('noWorker'),
    (await isReachable(siblingUrl('cairn-more.js'))) ? good('laterPart') : look('noLaterPart'),
    ...(await lookAtFiles()),
    ...(page.querySelector('script[src*="cairn.js"][integrity]') ? [good('locked')] : []),
    page.compatMode === 'CSS1Compat' ? good('standards') : look('quirks'),
    page.documentElement.lang ? good('language', { lang: page.documentElement.lang }) : look('noLanguage'),
    ...(violations.length === 0
      ? [good('nothingBlocked')]
      : violations.map(({ blockedURI, effectiveDirective }) =>
          look('blocked', { what: blockedURI, directive: effectiveDirective }),
        )),
  ];
}

async function lookAtFiles(): Promise<Finding[]> {
  const found = await changedFiles();
  if (!found) return [];
  const { version, changed } = found;
  return [
    changed.length === 0
      ? good('files', { version })
      : look('mixedFiles', { version, files: changed.join(', ') }),
  ];
}

function packUrls(widget: Element): string[] {
  const source = widget.getAttribute('src')?.trim();
  return source ? source.split(/\s+/).map((url) => new URL(url, widget.ownerDocument.baseURI).href) : [];
}

async function lookAtPack(url: string): Promise<Finding> {
  const manifest = new URL('manifest.json', url.endsWith('/') ? url : `${url}/`);
  return fetch(manifest).then(
    ({ ok, status }) =>
      ok ? good('packReached', { url }) : look('packMissing', { url, status: String(status) }),
    () => look('packBlocked', { url }),
  );
}

function isReachable(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** Starts the finder's own worker and asks it something: only an answer proves that it runs. */
function canStartWorker(): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const worker = new Worker(trustedScriptUrl(siblingUrl('cairn-worker.js')), { type: 'module' });
      const end = (isRunning: boolean): void => {
        worker.terminate();
        resolve(isRunning);
      };
      worker.addEventListener('message', () => end(true));
      worker.addEventListener('error', () => end(false));
      worker.postMessage({ kind: 'find', id: 1, resourceId: '' }, []);
    } catch (refusal) {
      // The constructor throws for a script from another site, and where a policy forbids it.
      if (!(refusal instanceof Error)) throw refusal;
      resolve(false);
    }
  });
}
