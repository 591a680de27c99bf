// What the assessment loads after its first page. It must not import the first file back.

export { readResponse } from '@cairn/domain/assessment';
export { doneScreen } from './assessment/done.ts';
export { gapList } from './assessment/gaps.ts';
export { introMore } from './assessment/intro-more.ts';
export { laterStyles } from './assessment/later.styles.ts';
export { paper } from './assessment/paper.ts';
export { ReadAloud } from './assessment/read-aloud.ts';
export { reviewScreen } from './assessment/review.ts';
export { saveJson } from './assessment/save-file.ts';
