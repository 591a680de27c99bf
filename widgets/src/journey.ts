import { defineOnce } from './internal/define-once.ts';
import { CairnJourney } from './journey/journey.ts';

// Loaded by the first script when a page has the element. It brings the other parts when somebody opens them.
defineOnce('cairn-journey', CairnJourney);
