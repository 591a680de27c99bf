/** The chosen idle time in session memory, for the worker: it locks when no page of Cairn is open any more. */
export const IDLE_KEY = 'cairn.idle-minutes';
