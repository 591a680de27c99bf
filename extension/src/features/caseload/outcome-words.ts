/** What became of a connection, as message of the casework catalogue. */
export const OUTCOME_WORDS = {
  'got-help': 'outcome_gotHelp',
  'wait-list': 'outcome_waitList',
  'not-eligible': 'outcome_notEligible',
  'no-funds': 'outcome_noFunds',
  'could-not-reach': 'outcome_couldNotReach',
  'changed-mind': 'outcome_changedMind',
} as const;
