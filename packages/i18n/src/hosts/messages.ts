import type { Catalogues } from '../translate.ts';
import { hostsEn } from './en.ts';
import { hostsEs } from './es.ts';

export type HostsMessage = keyof typeof hostsEn;

export const hostsMessages: Catalogues<HostsMessage> = { en: hostsEn, es: hostsEs };
