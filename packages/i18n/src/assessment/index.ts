export { assessmentLaterMessages } from './later-messages.ts';
export type { AssessmentLaterMessage } from './later-messages.ts';
export { assessmentMessages } from './messages.ts';
export type { AssessmentMessage } from './messages.ts';
export { gapWordsEs } from './gaps.ts';
export { wordingMessages } from './wording.ts';
export type { WordingMessage } from './wording.ts';
export { wordingListMessages } from './wording-list.ts';
