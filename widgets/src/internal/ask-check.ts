import { makeWorker } from '../finder/connect-packs.ts';
import { siblingUrl } from './sibling.ts';

/** Loads the self-check when the address asks for it; a page without it pays nothing. */
export function askForCheck(page: Document): void {
  if (!new URLSearchParams(page.location.search).has('cairn-check')) return;
  const loading = import(/* @vite-ignore */ siblingUrl('cairn-check.js')) as Promise<
    typeof import('../check.ts')
  >;
  void loading.then(({ showCheck }) => showCheck(page, makeWorker));
}
