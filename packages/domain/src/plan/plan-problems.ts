import type { Problem } from '../result.ts';

/** Why a command cannot be done, in words for the person. */
export const problems = {
  notThere: {
    code: 'not-there',
    message: 'This part of the plan is no longer here. Look at the plan again.',
  },
  idTaken: { code: 'id-taken', message: 'This was already added. Nothing was changed.' },
  reviewTooFar: {
    code: 'review-too-far',
    message: 'Pick a day within 90 days of your last look at the plan.',
  },
  reviewTooEarly: { code: 'review-too-early', message: 'Pick a day after your last look at the plan.' },
  notADay: { code: 'not-a-day', message: 'Pick a day, or leave it open.' },
  alreadyAttached: { code: 'already-attached', message: 'This place is already on this step.' },
} as const satisfies Readonly<Record<string, Problem>>;
