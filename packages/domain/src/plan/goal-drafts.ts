import { inLanguage } from '../instrument/words.ts';
import type { Profile } from '../profile/profile.ts';

/** A goal that waits for the person's own words. Only they turn it into a goal. */
export interface GoalDraft {
  readonly area: string;
  /** Name of the area, as a reminder beside the empty field. */
  readonly title: string;
  /** What the person said they have, one a line: offered as the beginning of "what I have". */
  readonly strengths: string;
}

/** One draft for each area that the person chose, in their order, without areas that already have a goal. */
export function draftGoals(
  profile: Profile,
  language: string,
  areasWithGoal: readonly string[] = [],
): readonly GoalDraft[] {
  return profile.chosen
    .filter((area) => !areasWithGoal.includes(area))
    .flatMap((id) => profile.areas.filter((area) => area.id === id))
    .map(({ id, title, strengths }) => ({
      area: id,
      title: inLanguage(title, language),
      strengths: strengths.map(({ words }) => inLanguage(words, language)).join('\n'),
    }));
}
