import { chromeReader } from '../platform/chrome-reader.ts';
import { startReader } from './start-reader.ts';

// Put into the frames of a page when the peer asks whose record it is. The flag lives in the content scripts' own
// world, where the page cannot see it; it keeps a second call from making a second reader.
const world = globalThis as { cairnReader?: true };
if (!world.cairnReader) {
  world.cairnReader = true;
  startReader(chromeReader());
}
