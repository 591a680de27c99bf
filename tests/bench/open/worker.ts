import { openPack } from '@cairn/search';

// Runs in the browser. Gets the files of a pack, opens them and answers one question, as the first thing that this
// worker ever does: no code has run warm.

interface Task {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly text: string;
}

addEventListener('message', (event: MessageEvent<Task>) => {
  open(event.data).catch(reportError);
});

async function open({ files, text }: Task): Promise<void> {
  const start = performance.now();
  const opened = await openPack((name) => Promise.resolve(files.get(name) ?? new Uint8Array()));
  if (!opened.ok) throw new Error(opened.problem.message);
  const openMs = performance.now() - start;
  const { total } = opened.value.search({ text, filters: {}, nowMs: 0 });
  postMessage({ openMs, answeredMs: performance.now() - start, total });
}
