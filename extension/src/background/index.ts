import bridgeUrl from 'url:../bridge/bridge.ts';
import readerUrl from 'url:../record/reader.ts';
import { chromeBrowser } from '../platform/chrome-browser.ts';
import { startWorker } from './worker.ts';

startWorker(chromeBrowser(), new URL(bridgeUrl).pathname, new URL(readerUrl).pathname);
