// The self-check, for the people who run a site: loads only for an address with `?cairn-check`.

export { showCheck } from './check/show-check.ts';
