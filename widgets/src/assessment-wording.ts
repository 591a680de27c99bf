// Loaded for published instruments only, whose words an organization adds.
export { WordingDesk } from './assessment/wording-desk.ts';
