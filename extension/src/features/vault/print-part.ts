/** Prints one part of a page and nothing else: `home.css` shows what has this name. */
export function printPart(name: 'code' | 'log' | 'report'): void {
  document.documentElement.dataset['print'] = name;
  window.print();
  delete document.documentElement.dataset['print'];
}
