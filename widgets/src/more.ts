// What the finder loads after its first results. Built as one file that brings all it needs: it must not
// import the first file back, since a host may have loaded that one under another address (`?ver=`).

export { activeChoices } from './more/active-choices.ts';
export { choicesPanel } from './more/choices-panel.ts';
export { renewKept } from './more/keep-here.ts';
export { listPage } from './more/list-page.ts';
export { meetingsPage, type MeetingsChoice } from './more/meetings-page.ts';
export { moreStyles } from './more/more.styles.ts';
export { placesMap } from './more/places-map.ts';
export { nothingFound } from './more/nothing-found.ts';
export { resourceDetail } from './more/resource-detail.ts';
export type { TakeAwayState } from './more/take-away.ts';
export { understoodAs } from './more/understood-as.ts';
