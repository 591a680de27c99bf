import { fail, succeed, type Result } from '@cairn/domain';

/** What a peer works under. Ids of the files in `data/practice`; what is not chosen is absent. */
export interface PracticeChoices {
  readonly rulesIds: readonly string[];
  /** The peer's role in those rules. */
  readonly roleId?: string;
  readonly unitRuleId?: string;
  readonly templateId?: string;
}

/** Everybody starts with the one service definition that asks for contact and review; the rest is chosen. */
export const USUAL_CHOICES: PracticeChoices = { rulesIds: ['financing-center'], templateId: 'peer-note' };

export function parsePracticeChoices(value: unknown): Result<PracticeChoices> {
  const held =
    typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  const { rulesIds, roleId, unitRuleId, templateId } = held;
  if (!Array.isArray(rulesIds) || !rulesIds.every((each) => typeof each === 'string'))
    return fail({ code: 'not-choices', message: 'These are no choices.' });
  return succeed({
    rulesIds,
    ...(typeof roleId === 'string' ? { roleId } : {}),
    ...(typeof unitRuleId === 'string' ? { unitRuleId } : {}),
    ...(typeof templateId === 'string' ? { templateId } : {}),
  });
}
