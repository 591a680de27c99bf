import type { Browser } from './browser.ts';
import { refuse } from './problems.ts';

/** The browser's own window for signing in somewhere: what it shows, no page of Cairn's can read. */
export const chromeSignIn: Browser['signIn'] = {
  redirectUri: () => chrome.identity.getRedirectURL(),
  async open(url) {
    try {
      const ended = await chrome.identity.launchWebAuthFlow({ url, interactive: true });
      return ended === undefined ? refuse('sign-in-closed') : { ok: true, value: ended };
    } catch (reason) {
      if (/did not approve|cancel|could not be loaded|user interaction|closed/i.test(String(reason)))
        return refuse('sign-in-closed');
      throw reason;
    }
  },
};
