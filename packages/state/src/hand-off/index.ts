export { makeSpokenCode, readSpokenCode } from '@cairn/interop/hand-off';
export type { HandOffCover, HandOffSender } from '@cairn/interop/hand-off';
export { isSealedHandOff, openHandOff, sealHandOff } from './seal-hand-off.ts';
export type { Stretch } from './seal-hand-off.ts';
