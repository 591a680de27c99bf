import { chromium, type Browser } from 'playwright-core';
import { listen } from '../../../scripts/listen.ts';
import { out } from '../../../scripts/paths.ts';
import { createSiteServer } from '../../../scripts/site-server.ts';
import { chromiumPath } from '../../browser.ts';

/** A browser that runs without a screen and asks nobody by itself. */
export const QUIET_BROWSER = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;

/** The built site on a port of its own, and a browser that asks nobody else. */
export interface Site {
  readonly origin: string;
  readonly browser: Browser;
  stop(): Promise<void>;
}

export async function startSite(): Promise<Site> {
  const server = createSiteServer(out.site);
  const port = await listen(server, 0);
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: [...QUIET_BROWSER],
  });
  return {
    origin: `http://localhost:${port}`,
    browser,
    stop: async () => {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}
