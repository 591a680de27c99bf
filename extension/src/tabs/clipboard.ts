import { emptyByCopying } from '../platform/empty-clipboard.ts';

// Never shown: Chromium opens it out of sight while a copied note lies in the clipboard, and it closes itself.

const seconds = Number(new URLSearchParams(location.search).get('after'));
setTimeout(() => {
  emptyByCopying();
  close();
}, seconds * 1000);
