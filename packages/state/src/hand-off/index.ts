export { isSealedHandOff, openHandOff, sealHandOff } from './seal-hand-off.ts';
export type { Stretch } from './seal-hand-off.ts';
