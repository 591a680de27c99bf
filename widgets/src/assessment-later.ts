// What the assessment loads after its first page. It must not import the first file back.

export { readResponse } from '@cairn/domain/assessment';
export { copies, numbered } from './assessment/copies.ts';
export { doneScreen } from './assessment/done.ts';
export { introMore } from './assessment/intro-more.ts';
export { laterStyles } from './assessment/later.styles.ts';
export { paper } from './assessment/paper.ts';
export { ReadAloud } from './assessment/read-aloud.ts';
export { pausedScreen, refusedScreen, tools } from './assessment/rest.ts';
export { reviewScreen } from './assessment/review.ts';
export { saveJson } from './assessment/save-file.ts';
export { printAlone } from './plan/print-paper.ts';
export { wordingMark } from '@cairn/state/assessment';
