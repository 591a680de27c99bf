// The first script of the single-file page. It answers from the page itself what the widgets would fetch: lists, forms,
// and the worker's own script. The page's policy allows no connection, so that nothing else can be reached.
// `stay` runs in the page and, written out as text, in the worker.

(() => {
  const inline = (id) => JSON.parse(document.getElementById(id).textContent);
  const files = inline('cairn-files');
  const base = new URL('.', document.baseURI).href;

  function stay(carried, at) {
    globalThis.fetch = (request) => {
      const { href } = new URL(request.url ?? request, at);
      const text = href.startsWith(at) ? carried[decodeURIComponent(href.slice(at.length))] : undefined;
      if (text === undefined) return Promise.reject(new TypeError('This page reaches nothing but itself.'));
      return Promise.resolve(new Response(Uint8Array.from(atob(text), (byte) => byte.charCodeAt(0))));
    };
  }

  stay(files, base);

  const { imports } = inline('cairn-modules');
  const PageWorker = globalThis.Worker;
  if (!PageWorker) return;
  globalThis.Worker = class extends PageWorker {
    constructor(address) {
      const script = imports[`./${String(address).slice(base.length)}`];
      const bytes = Uint8Array.from(atob(script.slice(script.indexOf(',') + 1)), (byte) =>
        byte.charCodeAt(0),
      );
      // A page from a disk may start a plain worker out of itself and no module: nobody imports from it, so its exports go.
      const code = new TextDecoder().decode(bytes).replace(/export\s*\{[^}]*\};?\s*$/, '');
      const start = `'use strict';\n(${stay})(${JSON.stringify(files)}, ${JSON.stringify(base)});\n`;
      super(URL.createObjectURL(new Blob([start, code], { type: 'text/javascript' })));
    }
  };
})();
