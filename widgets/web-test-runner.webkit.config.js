import { base } from './web-test-runner.base.js';
import { webkitLauncher } from './webkit-launcher.js';

/** WebKitGTK; `scripts/three-browsers.ts` starts its driver and says where it is. */
export default {
  ...base,
  browsers: [
    webkitLauncher({
      automationProtocol: 'webdriver',
      hostname: '127.0.0.1',
      port: Number(process.env.WEBKIT_DRIVER_PORT),
      path: '/',
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: process.env.WEBKIT_PATH, args: ['--automation'] },
      },
    }),
  ],
};
