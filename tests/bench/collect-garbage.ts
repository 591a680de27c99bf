import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Frees what is no longer used, so that the memory of one engine is told from that of another. */
export function collectGarbage(): void {
  collect();
}
