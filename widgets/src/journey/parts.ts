import { fail, succeed, type Result } from '@cairn/domain';
import { siblingUrl } from '../internal/sibling.ts';

export const PARTS = ['strengths', 'help', 'plan'] as const;
export type JourneyPart = (typeof PARTS)[number];

/** What each part of the way needs besides the first script. */
const BRINGS: Readonly<Record<JourneyPart, readonly Parameters<typeof siblingUrl>[0][]>> = {
  strengths: ['cairn-assessment.js', 'cairn-profile.js'],
  help: [],
  plan: ['cairn-plan.js'],
};

/** Brings the scripts of a part; asks again after a time without a connection. */
export async function bringPart(part: JourneyPart): Promise<Result<void>> {
  const asked = BRINGS[part].map((name) => import(/* @vite-ignore */ siblingUrl(name)) as Promise<unknown>);
  const came = await Promise.allSettled(asked);
  return came.every(({ status }) => status === 'fulfilled')
    ? succeed(undefined)
    : fail({ code: 'part-unreachable', message: 'A part of the page did not load. Try again.' });
}
