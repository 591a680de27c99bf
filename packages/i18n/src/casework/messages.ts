import type { Catalogues, Message } from '../translate.ts';
import { contactEn } from './contact-en.ts';
import { contactEs } from './contact-es.ts';
import { peopleEn } from './people-en.ts';
import { peopleEs } from './people-es.ts';
import { todayEn } from './today-en.ts';
import { todayEs } from './today-es.ts';

const en = { ...peopleEn, ...contactEn, ...todayEn };

export type CaseworkMessage = keyof typeof en;

const es: Readonly<Record<CaseworkMessage, Message>> = { ...peopleEs, ...contactEs, ...todayEs };

/** What the extension says of a peer's working day: people, contacts, notes, and what is due. */
export const caseworkMessages: Catalogues<CaseworkMessage> = { en, es };
