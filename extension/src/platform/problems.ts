/**
 * What may rightly not work out when Cairn asks the browser for something. Each is a value that the caller
 * has to look at; the words for a person are in `@cairn/i18n`.
 */
export type BrowserProblem =
  /** The tab has no bridge: Cairn was not called there yet, or the page was left. */
  | 'no-bridge'
  /** The person said no, or closed the browser's question. */
  | 'permission-refused'
  /** The browser keeps extensions out of this page: its own pages, the store, a file. */
  | 'page-closed'
  /** There is no side panel here, or the call came without a click. */
  | 'panel-refused'
  /** The person closed the server's window, or it could not be shown. */
  | 'sign-in-closed';

export interface Refusal<P extends BrowserProblem> {
  readonly ok: false;
  readonly problem: P;
}

export function refuse<P extends BrowserProblem>(problem: P): Refusal<P> {
  return { ok: false, problem };
}
