import { createServer, type Server } from 'node:http';
import { listen } from '../../../scripts/listen.ts';

/**
 * A site that tries to learn what its guest does: it listens to everything before anybody else, patches the
 * functions that a guest may call, and has no policy that would hinder it.
 */
export async function serveHostileSite(): Promise<{ readonly server: Server; readonly url: string }> {
  const server = createServer((request, response) => {
    if (request.url === '/favicon.ico') response.writeHead(204).end();
    else response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE);
  });
  const port = await listen(server, 0);
  return { server, url: `http://localhost:${port}/` };
}

const PAGE = `<!doctype html>
<html lang="en"><head><title>A curious page</title><script>
  window.log = [];
  const note = (kind, what) => log.push(kind + ' ' + what);
  for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'compositionend', 'paste', 'message',
    'click', 'pointerdown', 'change', 'submit', 'selectionchange']) {
    addEventListener(type, (event) => note(type, event.key ?? event.data ?? event.target?.nodeName), true);
  }
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    note('attachShadow', options.mode);
    return attach.call(this, { ...options, mode: 'open' });
  };
  for (const name of ['createElement', 'createElementNS']) {
    const make = Document.prototype[name];
    Document.prototype[name] = function (...args) {
      note(name, args.join(' '));
      return make.apply(this, args);
    };
  }
  const showPopover = HTMLElement.prototype.showPopover;
  HTMLElement.prototype.showPopover = function () {
    note('showPopover', this.nodeName);
    return showPopover.call(this);
  };
  Object.prototype.kind = 'bridge/toggle';
  Object.prototype.isOpen = true;
  Object.defineProperty(Object.prototype, 'tabId', { get() { note('read', 'tabId'); return 1; } });
</script></head><body><h1>A curious page</h1><textarea id="field" rows="20" cols="120"></textarea></body></html>`;
