import type { ReaderHost } from '../platform/chrome-reader.ts';
import type { ReaderMessage } from '../platform/record-messages.ts';
import { readPlaces } from './find-place.ts';
import { keepFrameField } from './frame-field.ts';
import { startPointing } from './point.ts';
import { watchRecord } from './watch-record.ts';

/** Answers the panel in one frame of a page. It keeps nothing but which elements it read last, to watch them. */
export function startReader(host: ReaderHost): void {
  const pointing = startPointing();
  const field = keepFrameField();
  let read: readonly HTMLElement[] = [];

  const answer = async (message: ReaderMessage): Promise<unknown> => {
    switch (message.kind) {
      case 'record/point':
        return (await pointing.point()) ?? null;
      case 'record/step':
        return pointing.step(message.by);
      case 'record/take':
        return pointing.take() ?? null;
      case 'record/stop':
        pointing.stop();
        return null;
      case 'record/field':
        return field.focusedAtMs() ?? null;
      case 'record/show-field':
        return field.show() ?? null;
      case 'record/hide-field':
        field.hide();
        return null;
      case 'record/insert':
        return field.insert(message.text, message.shown);
      case 'record/read': {
        const found = readPlaces(message.places);
        read = found.map(({ element }) => element);
        return found.map(({ number }) => number);
      }
    }
  };
  host.listen(answer);
  host.onWatch((tell, signal) => watchRecord(read, tell, signal));
}
