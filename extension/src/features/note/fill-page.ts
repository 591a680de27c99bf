import type { Browser } from '../../platform/browser.ts';
import {
  readFound,
  type FieldFound,
  type NumberedPlace,
  type ReaderMessage,
} from '../../platform/record-messages.ts';

/** Where each field is, as the frames of the page say it together. */
export interface FoundField {
  readonly number: number;
  readonly found: FieldFound;
}

/** The fields of one page, outlined and waiting for the peer's word. */
export interface ShownFields {
  readonly found: readonly FoundField[];
  fill(number: number, text: string): Promise<boolean>;
  hide(): Promise<void>;
}

/** Outlines the fields in whichever frames they are; `no-page` where the browser lets Cairn in no more. */
export async function showFields(
  browser: Browser,
  tabId: number,
  places: readonly NumberedPlace[],
): Promise<ShownFields | 'no-page'> {
  const { messages } = browser;
  const opened = await messages.send({ kind: 'worker/open-reader', tabId });
  const frames = Array.isArray(opened) ? opened.filter((one) => typeof one === 'number') : [];
  if (frames.length === 0) return 'no-page';
  const ask = (frame: number, message: ReaderMessage) => messages.sendToReader(tabId, frame, message);
  const answers = await Promise.all(
    frames.map(async (frame) => ({
      frame,
      found: readFound(await ask(frame, { kind: 'record/show-fields', places })),
    })),
  );
  const homes = new Map<number, number>();
  const found = places.map(({ number }, at): FoundField => {
    const here = answers.filter((answer) => (answer.found[at] ?? 'none') !== 'none');
    const [only, ...others] = here;
    const state = only?.found[at] ?? 'none';
    // The same form in two frames: nobody can tell which of them is meant.
    if (others.length > 0) return { number, found: 'several' };
    if (only && state !== 'several') homes.set(number, only.frame);
    return { number, found: state };
  });
  return {
    found,
    async fill(number, text) {
      const frame = homes.get(number);
      return frame !== undefined && (await ask(frame, { kind: 'record/fill-field', number, text })) === true;
    },
    async hide() {
      await Promise.all(frames.map((frame) => ask(frame, { kind: 'record/hide-fields' })));
    },
  };
}
