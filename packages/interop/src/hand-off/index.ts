export { findFrames, gather, joinFrames, missingFrames, toFrames } from './frames.ts';
export type { Frame, Gathered } from './frames.ts';
export { readHandOff, writeHandOff } from './hand-off.ts';
export type { HandOff, HandOffCover, HandOffSender } from './hand-off.ts';
export { CODE_WORDS, makeSpokenCode, readSpokenCode } from './spoken-code.ts';
export type { CodeProblem } from './spoken-code.ts';
