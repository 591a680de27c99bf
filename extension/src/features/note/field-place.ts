import type { Browser } from '../../platform/browser.ts';
import type { ReaderMessage } from '../../platform/record-messages.ts';

/** The field that is shown in a page, and the way to it: the bridge in the top frame, or a reader in another. */
export interface FieldPlace {
  insert(text: string): Promise<boolean>;
  hide(): Promise<void>;
}

/** Shows the field that the person was in last; `no-field` where they were in none, or in several frames at once. */
export async function showField(
  browser: Browser,
  tabId: number,
): Promise<FieldPlace | 'no-field' | 'no-page'> {
  const { messages } = browser;
  const answer = await messages.sendToBridge(tabId, { kind: 'bridge/show-field' });
  if (!answer.ok) return 'no-page';
  const { shown } = answer.value;
  if (shown === undefined) return showInFrames(browser, tabId);
  return {
    async insert(text) {
      const put = await messages.sendToBridge(tabId, { kind: 'bridge/insert', text, shown });
      return put.ok && put.value.isInserted === true;
    },
    async hide() {
      await messages.sendToBridge(tabId, { kind: 'bridge/hide-field' });
    },
  };
}

async function showInFrames(browser: Browser, tabId: number): Promise<FieldPlace | 'no-field'> {
  const { messages } = browser;
  const opened = await messages.send({ kind: 'worker/open-reader', tabId });
  const frames = Array.isArray(opened) ? opened.filter((one) => typeof one === 'number' && one !== 0) : [];
  const ask = (frame: number, message: ReaderMessage) => messages.sendToReader(tabId, frame, message);
  const asked = frames.map(async (frame) => ({ frame, atMs: await ask(frame, { kind: 'record/field' }) }));
  const focused = (await Promise.all(asked)).filter(
    (one): one is { frame: number; atMs: number } => typeof one.atMs === 'number',
  );
  const latest = Math.max(...focused.map(({ atMs }) => atMs));
  const [found, ...others] = focused.filter(({ atMs }) => atMs === latest);
  // Readers that were not there at the click cannot tell which frame came last.
  if (!found || others.length > 0) return 'no-field';
  const shown = await ask(found.frame, { kind: 'record/show-field' });
  if (typeof shown !== 'number') return 'no-field';
  return {
    insert: async (text) => (await ask(found.frame, { kind: 'record/insert', text, shown })) === true,
    async hide() {
      await ask(found.frame, { kind: 'record/hide-field' });
    },
  };
}
