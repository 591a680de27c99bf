import type { Browser, CDPSession, Page } from 'playwright-core';

// The phone that the goals are set for: a small old one on slow 4G.

/** 1.6 Mbit/s down and 750 kbit/s up, in bytes a second. */
const DOWN = (1.6 * 1024 * 1024) / 8;
const UP = (750 * 1024) / 8;
const LATENCY_MS = 150;
const CPU_SLOWED = 6;

export interface Sample {
  /** From the start of the navigation until the widget shows what a person begins with. */
  readonly shownMs: number;
  /** Until it shows what it was asked for: results, for the finder. */
  readonly readyMs: number;
  /**
   * Total blocking time: what main-thread tasks after the first contentful paint of the host page take beyond 50 ms
   * each. In processor time of that thread, so that whatever else runs on the machine does not count.
   */
  readonly blockedMs: number;
  readonly layoutShift: number;
  /** Addresses of the scripts that were loaded until it was ready. */
  readonly scripts: readonly string[];
  /** Those that were loaded in the second after. */
  readonly laterScripts: readonly string[];
}

/** Opens the page on that phone, in a fresh profile, and measures until the widget is ready. */
export async function measureOnPhone(
  browser: Browser,
  url: string,
  tag: string,
  shown: string,
  ready: string,
): Promise<Sample> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, isMobile: true });
  const page = await context.newPage();
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.js')) scripts.push(request.url());
  });
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: LATENCY_MS,
    downloadThroughput: DOWN,
    uploadThroughput: UP,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWED });
  // tsx marks functions with a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(watch, { tag, shown, ready });
  const tasks = await traceTasks(session);
  await page.goto(url);
  await isReady(session);
  const untilReady = scripts.slice();
  const sample = await readSample(page);
  const blockedMs = await tasks.blockedMs();
  await context.close();
  return { ...sample, blockedMs, scripts: untilReady, laterScripts: scripts.slice(untilReady.length) };
}

interface Seen {
  shownMs: number;
  readyMs: number;
  layoutShift: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds on the clock of the trace. */
  readonly ts: number;
  /** Processor time in microseconds. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

const LONG_TASK_MS = 50;

/** Records the tasks of the page's main thread from here on. */
async function traceTasks(session: CDPSession): Promise<{ readonly blockedMs: () => Promise<number> }> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) events.push(event as unknown as TraceEvent);
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['__metadata', 'loading', 'disabled-by-default-devtools.timeline'] },
  });
  return {
    blockedMs: async () => {
      const isComplete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
      await session.send('Tracing.end');
      await isComplete;
      const thread = ({ pid, tid }: TraceEvent): string => `${pid}/${tid}`;
      const mains = new Set(
        events
          .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
          .map(thread),
      );
      const firstPaint = events.find(
        (event) => event.name === 'firstContentfulPaint' && mains.has(thread(event)),
      );
      if (!firstPaint) throw new Error('The trace holds no first contentful paint.');
      return events
        .filter(({ name, ts }) => name === 'RunTask' && ts >= firstPaint.ts)
        .filter((event) => mains.has(thread(event)))
        .reduce((sum, { tdur = 0 }) => sum + Math.max(0, tdur / 1000 - LONG_TASK_MS), 0);
    },
  };
}

/** Asked through the protocol: what a test library puts into the page to wait would itself be a long task there. */
async function isReady(session: CDPSession): Promise<void> {
  for (;;) {
    const { result } = await session.send('Runtime.evaluate', { expression: 'cairnBench.readyMs > 0' });
    if (result.value === true) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function readSample(page: Page): Promise<Seen> {
  // A second more, so that late tasks and shifts count too.
  return page.evaluate(
    () =>
      new Promise<Seen>((resolve) => {
        setTimeout(() => resolve((window as unknown as { cairnBench: Seen }).cairnBench), 1000);
      }),
  );
}

/** Runs in the page before anything else. */
function watch({ tag, shown, ready }: { tag: string; shown: string; ready: string }): void {
  const seen = { shownMs: 0, readyMs: 0, layoutShift: 0 };
  (window as unknown as { cairnBench: typeof seen }).cairnBench = seen;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      hadRecentInput: boolean;
    })[])
      if (!entry.hadRecentInput) seen.layoutShift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  const look = (): void => {
    const root = document.querySelector(tag)?.shadowRoot;
    if (seen.shownMs === 0 && root?.querySelector(shown)?.getBoundingClientRect().height)
      seen.shownMs = performance.now();
    if (root?.querySelector(ready)) seen.readyMs = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
