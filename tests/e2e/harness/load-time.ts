import type { CDPSession, Page } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  /** Microseconds. */
  readonly ts: number;
  /** Time by the clock, and time in which the thread truly ran: a busy machine stretches only the first. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args?: { readonly data?: { readonly url?: string; readonly scriptName?: string } };
}

/** Milliseconds of the page's main thread that scripts of the extension take while the page loads, by the browser's own trace. */
export async function measureLoad(page: Page, load: () => Promise<unknown>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    categories: 'devtools.timeline,v8,disabled-by-default-v8.compile',
  });
  await load();
  await endTracing(session);
  await session.detach();
  return spent(events) / 1000;
}

async function endTracing(session: CDPSession): Promise<void> {
  const done = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await done;
}

/** Microseconds inside the outermost tasks that name a file of an extension. */
function spent(events: readonly TraceEvent[]): number {
  const own = events
    .filter(({ args }) => /^chrome-extension:/.test(args?.data?.url ?? args?.data?.scriptName ?? ''))
    .filter(({ ph, dur }) => ph === 'X' && dur !== undefined)
    .sort((one, other) => one.ts - other.ts);
  let total = 0;
  const until = new Map<string, number>();
  for (const { pid, tid, ts, dur = 0, tdur = dur } of own) {
    const thread = `${pid}/${tid}`;
    if (ts < (until.get(thread) ?? 0)) continue;
    until.set(thread, ts + dur);
    total += tdur;
  }
  return total;
}
