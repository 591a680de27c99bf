import { bytesOf, joinBytes, textOf, type Bytes } from '../ports/bytes.ts';

const LINE_FEED = 10;

export function encodeLine(value: unknown): Bytes {
  return bytesOf(`${JSON.stringify(value)}\n`);
}

/** Gives each whole line of a stream to `onLine` as the JSON that it holds. */
export function lineReader(onLine: (value: unknown) => Promise<void>) {
  let waiting: Bytes = new Uint8Array(0);
  return {
    async take(part: Bytes): Promise<void> {
      let text = joinBytes(waiting, part);
      for (let end = text.indexOf(LINE_FEED); end >= 0; end = text.indexOf(LINE_FEED)) {
        await onLine(JSON.parse(textOf(text.subarray(0, end))));
        text = text.slice(end + 1);
      }
      waiting = text;
    },
  };
}
