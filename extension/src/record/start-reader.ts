import type { ReaderHost } from '../platform/chrome-reader.ts';
import type { ReaderMessage } from '../platform/record-messages.ts';
import { readPlaces } from './find-place.ts';
import { startFilling } from './fill-fields.ts';
import { keepFrameField } from './frame-field.ts';
import { startPointing } from './point.ts';
import { watchRecord } from './watch-record.ts';

/** Answers the panel in one frame of a page. It keeps nothing but what it read last, to watch whether that stays. */
export function startReader(host: ReaderHost): void {
  const pointing = startPointing();
  const field = keepFrameField();
  const filler = startFilling();
  let last: Pick<Extract<ReaderMessage, { kind: 'record/read' }>, 'places'> & { readonly numbers: string } = {
    places: [],
    numbers: '',
  };

  const answer = async (message: ReaderMessage): Promise<unknown> => {
    switch (message.kind) {
      case 'record/point':
        return (await pointing.point('number')) ?? null;
      case 'record/point-field':
        return (await pointing.point('field')) ?? null;
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
      case 'record/show-fields':
        return filler.show(message.places);
      case 'record/fill-field':
        return filler.fill(message.number, message.text);
      case 'record/hide-fields':
        filler.hide();
        return null;
      case 'record/read': {
        const numbers = readPlaces(message.places).map(({ number }) => number);
        last = { places: message.places, numbers: numbers.join('\n') };
        return numbers;
      }
    }
  };
  host.listen(answer);
  host.onWatch((tell, signal) => {
    const found = readPlaces(last.places);
    const numbers = found.map(({ number }) => number).join('\n');
    // Another number came between the reading and the watching.
    if (numbers !== last.numbers) return tell();
    const elements = found.map(({ element }) => element);
    watchRecord(elements, tell, signal);
  });
}
