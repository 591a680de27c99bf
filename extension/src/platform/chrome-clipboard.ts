import type { Browser } from './browser.ts';
import { refuse } from './problems.ts';

const PERMISSION = { permissions: ['clipboardWrite' as const] };
const ALARM = 'clear-clipboard';

let placing: Promise<void> = Promise.resolve();

/** Emptying the clipboard without a page in front: a page that nobody sees does it in Chromium, the background in Firefox. */
export const chromeClipboard: Browser['clipboard'] = {
  mayClear: () => chrome.permissions.contains(PERMISSION),
  async askToClear() {
    const isGranted = await chrome.permissions.request(PERMISSION);
    return isGranted ? { ok: true, value: undefined } : refuse('permission-refused');
  },
  clearAfter(seconds) {
    placing = placing.then(() => ('offscreen' in chrome ? clearUnseen(seconds) : wakeAfter(seconds)));
    return placing;
  },
  /** Firefox: the background may be asleep until then. */
  onClearDue(clear) {
    if (!('alarms' in chrome)) return;
    chrome.alarms.onAlarm.addListener(({ name }) => {
      if (name === ALARM) clear();
    });
  },
};

/** One such page at a time: a later copy begins its time anew. */
async function clearUnseen(seconds: number): Promise<void> {
  if (await chrome.offscreen.hasDocument()) await chrome.offscreen.closeDocument();
  await chrome.offscreen.createDocument({
    url: `tabs/clipboard.html?after=${seconds}`,
    reasons: [chrome.offscreen.Reason.CLIPBOARD],
    justification: 'Empties the clipboard a minute after a note was copied, also when Cairn was closed.',
  });
}

async function wakeAfter(seconds: number): Promise<void> {
  await chrome.alarms.create(ALARM, { when: Date.now() + seconds * 1000 });
}
