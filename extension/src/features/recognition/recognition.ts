import { signal, type ReadonlySignal } from '@preact/signals';
import {
  createCurrentPerson,
  type CurrentPerson,
  type PageRef,
  type PersonId,
  type RecordLinks,
} from '@cairn/state/person';
import type { Browser, Tab } from '../../platform/browser.ts';
import { sitePattern } from '../sites/site-pattern.ts';
import { openRecordPage, type RecordPage } from './record-page.ts';
import { readPlacesOf } from './record-places.ts';

/** What came of the peer's last look or answer, besides whose record it is. */
export type LookNote =
  | 'no-page'
  /** Nobody has shown where this site shows the record number. */
  | 'no-place'
  /** It was shown, but nothing stands there on this page. */
  | 'no-number'
  /** The number belongs to somebody else in Cairn: the peer is asked before that changes. */
  | 'taken';

/** Whose record the page beside Cairn shows: it reads on the peer's action, believes, and asks. */
export interface Recognition {
  readonly current: CurrentPerson;
  readonly note: ReadonlySignal<LookNote | undefined>;
  /** The peer asks. Reads the record number where this site shows it, in all frames, and nothing else. */
  look(): Promise<void>;
  /** The peer agrees, corrects or chooses. `replace` after `taken`. */
  name(personId: PersonId, options?: { readonly replace?: boolean }): Promise<void>;
  clear(): void;
  /**
   * The peer chose the person on their own list, whatever the page shows: it is watched from now on, so that another
   * record in the same place takes the choice back.
   */
  follow(): Promise<void>;
  /** The page in front, to point in. */
  openPage(): Promise<{ readonly page: RecordPage; readonly site: string } | undefined>;
}

export interface RecognitionOptions {
  readonly browser: Browser;
  readonly links: RecordLinks;
  /** The tab under the overlay, or in front of the panel. */
  readonly readTab: () => Promise<Tab | undefined>;
}

export function createRecognition(
  { browser, links, readTab }: RecognitionOptions,
  abort: AbortSignal,
): Recognition {
  const note = signal<LookNote | undefined>(undefined);
  const current = createCurrentPerson(look);
  let seen: Seen | undefined;
  const watching = new Map<number, AbortController>();

  let turn = 0;
  const followFront = async (): Promise<void> => {
    const mine = ++turn;
    const tab = await readTab();
    if (mine !== turn || abort.aborted) return;
    if (tab?.id !== current.page.peek()?.tabId) note.value = undefined;
    current.tell({ kind: 'tab-in-front', tabId: tab?.id });
  };
  browser.tabs.onActivated(() => void followFront(), abort);
  browser.tabs.onPageChanged((tabId) => changed(tabId), abort);
  void followFront();

  function changed(tabId: number): void {
    current.tell({ kind: 'page-changed', tabId });
    watching.get(tabId)?.abort();
    watching.delete(tabId);
    if (seen?.page.tabId === tabId) seen = undefined;
    if (current.page.peek()?.tabId === tabId) note.value = undefined;
  }

  /** The page in front with its readers, watched from now on. */
  async function enter(): Promise<{ at: PageRef; page: RecordPage | undefined; site: string | undefined }> {
    await followFront();
    const at = current.page.peek();
    const tab = await readTab();
    if (!at || tab?.id !== at.tabId)
      return { at: at ?? { tabId: -1, turn: -1 }, page: undefined, site: undefined };
    const site = sitePattern(tab.url);
    const page = site === undefined ? undefined : await openRecordPage(browser, at.tabId);
    return { at, page, site };
  }

  function watch(page: RecordPage, { tabId }: PageRef): void {
    watching.get(tabId)?.abort();
    const life = new AbortController();
    watching.set(tabId, life);
    page.watch(() => changed(tabId), AbortSignal.any([abort, life.signal]));
  }

  async function look(): Promise<void> {
    note.value = undefined;
    const { at, page, site } = await enter();
    if (!page || site === undefined) {
      note.value = 'no-page';
      return;
    }
    const places = await readPlacesOf(browser, site);
    const numbers = await page.read(places);
    watch(page, at);
    const found = await Promise.all(numbers.map((number) => links.find(site, number)));
    if (found.some((one) => !one.ok)) return;
    seen = { page: at, site, numbers };
    if (places.length === 0) note.value = 'no-place';
    else if (numbers.length === 0) note.value = 'no-number';
    current.tell({ kind: 'looked', page: at, matches: found.map((one) => (one.ok ? one.value : undefined)) });
  }

  return {
    current,
    note,
    look,
    async name(personId, { replace = false } = {}) {
      const at = current.page.peek();
      if (!at) return;
      note.value = undefined;
      if (seen?.page.turn !== at.turn || seen.page.tabId !== at.tabId) await watchUnread(at);
      const [number, ...others] = seen?.page.turn === at.turn ? seen.numbers : [];
      if (seen && number !== undefined && others.length === 0) {
        const kept = await links.keep(seen.site, number, personId, { replace });
        if (kept.ok && kept.value === 'taken') note.value = 'taken';
        if (!kept.ok || kept.value === 'taken') return;
      }
      current.tell({ kind: 'named', page: at, personId });
    },
    clear: () => current.tell({ kind: 'cleared' }),
    async follow() {
      const at = current.page.peek();
      if (at) await watchUnread(at);
    },
    async openPage() {
      const { page, site } = await enter();
      return page && site !== undefined ? { page, site } : undefined;
    },
  };

  /** Named without a look: the page is still read for its number, so that a change of record is noticed. */
  async function watchUnread(at: PageRef): Promise<void> {
    const { at: now, page, site } = await enter();
    if (!page || site === undefined || now.turn !== at.turn) return;
    const numbers = await page.read(await readPlacesOf(browser, site));
    watch(page, at);
    seen = { page: at, site, numbers };
  }
}

/** What was read at the last look; in memory, until the page changes. */
interface Seen {
  readonly page: PageRef;
  readonly site: string;
  readonly numbers: readonly string[];
}
