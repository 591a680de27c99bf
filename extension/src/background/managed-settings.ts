import { applySettings, readManagedSettings } from '../features/organisation/apply-settings.ts';
import type { Browser } from '../platform/browser.ts';

/** What an agency set by its browser policy is taken over before anybody opens the options. */
export function keepManagedSettings(browser: Browser): void {
  let last = Promise.resolve();
  const apply = (): void => {
    // One after the other: an older policy must not overtake a newer one.
    last = last.then(async () => {
      const managed = await readManagedSettings(browser);
      if (managed) await applySettings(browser, managed);
    });
  };
  browser.buttons.onInstalled(apply);
  browser.buttons.onStartup(apply);
  browser.storage.onManagedChange(apply);
}
