import type { DueItem } from '@cairn/domain/today';
import type { CaseworkWords } from './casework-words.ts';

/** What is due, as one line. */
export function dueLine({ kind, words }: DueItem, { t }: CaseworkWords): string {
  if (kind === 'meeting' && words === undefined) return t('due_meetingPlain');
  return t(`due_${kind}`, { words: words ?? '' });
}

/** When it is due, counted from today: nothing here is late. */
export function dueWhen({ inDays }: Pick<DueItem, 'inDays'>, { t }: CaseworkWords): string {
  if (inDays === 0) return t('dueToday');
  return inDays < 0 ? t('dueSince', { count: -inDays }) : t('dueIn', { count: inDays });
}
