import type { BrowserContext } from 'playwright-core';

/** What a browser asked for, and whether any of it went to somebody else. */
export interface RequestWatch {
  /** Every address, in order. */
  readonly requests: readonly string[];
  /** Those that are not of this machine, of an extension or inside the page itself. */
  foreign(): readonly string[];
  /** Throws when something left; every end-to-end run calls it when it ends. */
  expectNothingLeft(): void;
}

const OWN =
  /^(data:|blob:|about:|chrome-extension:\/\/|(https?|wss?):\/\/(localhost|127\.0\.0\.1|\[::1\])([:/]|$))/;

/** Watches every page, frame and worker of a browser context. */
export function watchRequests(context: BrowserContext): RequestWatch {
  const requests: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  context.on('page', (page) => page.on('websocket', (socket) => requests.push(socket.url())));
  const foreign = (): readonly string[] => requests.filter((url) => !OWN.test(url));
  return {
    requests,
    foreign,
    expectNothingLeft() {
      const left = foreign();
      if (left.length > 0) throw new Error(`Requests left this machine:\n${left.join('\n')}`);
    },
  };
}
