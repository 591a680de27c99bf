export { CairnCrisis } from './crisis/crisis.ts';
export { CairnFinderOpenEvent, CairnFinderResultsEvent } from './finder/events.ts';
export { CairnFinder } from './finder/finder.ts';
