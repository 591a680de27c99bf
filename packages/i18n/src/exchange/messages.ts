import type { Catalogues } from '../translate.ts';
import { en } from './en.ts';
import { es } from './es.ts';

export type ExchangeMessage = keyof typeof en;

/** What the extension says of sending records to a server that an agency has. */
export const exchangeMessages: Catalogues<ExchangeMessage> = { en, es };
