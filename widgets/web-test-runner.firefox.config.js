import { chromeLauncher } from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';
import { base } from './web-test-runner.base.js';

/** Firefox over WebDriver BiDi, which the launcher of that name speaks too. */
export default {
  ...base,
  browsers: [
    chromeLauncher({
      puppeteer,
      launchOptions: {
        browser: 'firefox',
        headless: true,
        executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
        // The list of downloads would open by itself and take the focus away from every test after it.
        extraPrefsFirefox: { 'browser.download.alwaysOpenPanel': false },
      },
    }),
  ],
};
