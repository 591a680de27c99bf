import type { Terminal } from './io.ts';

/** Draws a count over itself on a terminal, and nothing where the output goes to a file. */
export function startProgress(
  terminal: Terminal,
  verb: string,
): { readonly show: (count: number) => void; readonly end: () => void } {
  let isShown = false;
  return {
    show: (count) => {
      if (!terminal.isWatched) return;
      isShown = true;
      terminal.err(`\r${verb} ${count.toLocaleString('en-US')} …`);
    },
    end: () => {
      if (isShown) terminal.err('\r\u001b[K');
    },
  };
}
