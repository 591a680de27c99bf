import { findBrowser } from '../scripts/browsers.ts';

/** The Chrome, Chromium or Edge that browser tests drive: `CHROME_PATH`, else an installed one. */
export function chromiumPath(): string {
  const found = findBrowser('chromium');
  if (found) return found;
  throw new Error(
    'These tests need Chrome, Chromium or Edge, and none was found. Install one (on Debian: ' +
      'apt-get install -y chromium), or set CHROME_PATH to the program.',
  );
}
