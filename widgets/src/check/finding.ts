import type { CheckMessage, MessageParams } from '@cairn/i18n';

/** One thing that was looked at. */
export interface Finding {
  readonly isGood: boolean;
  readonly key: CheckMessage;
  readonly params?: MessageParams;
}

export const good = (key: CheckMessage, params?: MessageParams): Finding => ({
  isGood: true,
  key,
  ...(params && { params }),
});

/** Something that a person who keeps the site should have a look at. */
export const look = (key: CheckMessage, params?: MessageParams): Finding => ({
  isGood: false,
  key,
  ...(params && { params }),
});
