import type { Browser } from './browser.ts';
import { subscribe } from './subscribe.ts';

/** Browsers take no shorter time than this. */
const LEAST_SECONDS = 15;

export const chromeIdle: Browser['idle'] = {
  read: (withinSeconds) => chrome.idle.queryState(Math.max(LEAST_SECONDS, withinSeconds)),
  onChange: (handle, signal) => subscribe(chrome.idle.onStateChanged, (state) => handle(state), signal),
  tellAfter: (seconds) => chrome.idle.setDetectionInterval(Math.max(LEAST_SECONDS, seconds)),
};
