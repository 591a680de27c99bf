import type { Place } from '@cairn/domain/assessment';
import { isQuestion } from '@cairn/domain/instrument';

/** False for what no screen here can take an answer to: files, records, and lists that the form does not carry. */
export function canBeAnswered({ item }: Place): boolean {
  if (item.type === 'attachment' || item.type === 'reference') return false;
  return item.type !== 'choice' || item.options.length > 0;
}

/** True for what a person answers, false for what the form fills in and for what cannot be drawn. */
export function isAsked(place: Place): boolean {
  const { item } = place;
  return isQuestion(item) && canBeAnswered(place) && !item.isReadOnly && item.calculated === undefined;
}
