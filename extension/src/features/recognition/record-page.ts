import type { Browser } from '../../platform/browser.ts';
import { readNumbers, readPick, type RecordPick } from '../../platform/record-messages.ts';
import type { RecordPlace } from '../../platform/record-place.ts';

/** The frames of the page in one tab, with a reader in each that Cairn may enter. Opened on the peer's action only. */
export interface RecordPage {
  /** Every record number at these places, each once. */
  read(places: readonly RecordPlace[]): Promise<readonly string[]>;
  /** Calls back once, when any frame may show another record, has gone, or has come. */
  watch(onChanged: () => void, signal: AbortSignal): void;
  /** The peer points in any frame; the first pick counts. Undefined after Escape, `stop`, or where nothing that is wanted was. */
  point(wanted: 'number' | 'field'): Promise<RecordPick | undefined>;
  /** Marks the next thing that may be meant, from frame to frame; undefined where there is none. */
  step(by: 1 | -1): Promise<Marked | undefined>;
  /** Takes what `step` marked: `point` answers with it. */
  take(): Promise<void>;
  stop(): Promise<void>;
}

/** What a step marked: the number in it, or the words beside a field. */
export interface Marked {
  readonly words: string;
}

/** Undefined where the browser lets Cairn in no more: the site was not switched on, or the page was left. */
export async function openRecordPage(browser: Browser, tabId: number): Promise<RecordPage | undefined> {
  const answer = await browser.messages.send({ kind: 'worker/open-reader', tabId });
  const frames = Array.isArray(answer) ? answer.filter((one) => typeof one === 'number') : [];
  if (frames.length === 0) return undefined;
  const ask = browser.messages.sendToReader.bind(undefined, tabId);
  let stepping = 0;

  const stopOthers = (keep?: number): Promise<unknown> =>
    Promise.all(frames.filter((one) => one !== keep).map((frame) => ask(frame, { kind: 'record/stop' })));

  return {
    async read(places) {
      const found = await Promise.all(frames.map((frame) => ask(frame, { kind: 'record/read', places })));
      return [...new Set(found.flatMap((numbers) => readNumbers(numbers)))];
    },
    watch(onChanged, signal) {
      for (const frame of frames) browser.messages.watchReader(tabId, frame, onChanged, signal);
    },
    async point(wanted) {
      stepping = 0;
      const kind = wanted === 'number' ? 'record/point' : 'record/point-field';
      const picks = frames.map(async (frame) => ({ frame, pick: readPick(await ask(frame, { kind })) }));
      const { frame, pick } = await Promise.race(picks);
      await stopOthers(frame);
      return wanted === 'number' && pick?.numbers.length === 0 ? undefined : pick;
    },
    async step(by) {
      for (let tries = 0; tries <= frames.length; tries++) {
        const frame = frames[stepping] ?? 0;
        const answer = (await ask(frame, { kind: 'record/step', by })) as
          { isThere?: unknown; numbers?: unknown; words?: unknown } | undefined;
        if (answer?.isThere === true) {
          const [number] = readNumbers(answer.numbers);
          return { words: number ?? (typeof answer.words === 'string' ? answer.words.slice(0, 80) : '') };
        }
        stepping = (stepping + by + frames.length) % frames.length;
      }
      return undefined;
    },
    async take() {
      await ask(frames[stepping] ?? 0, { kind: 'record/take' });
    },
    async stop() {
      await stopOthers();
    },
  };
}
