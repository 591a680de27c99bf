import type { Catalogues, Message } from '../translate.ts';
import { reportEn } from './report-en.ts';
import { reportEs } from './report-es.ts';
import { workEn } from './work-en.ts';
import { workEs } from './work-es.ts';

const en = { ...workEn, ...reportEn };

export type GrowthMessage = keyof typeof en;

const es: Readonly<Record<GrowthMessage, Message>> = { ...workEs, ...reportEs };

/** What the extension says of a peer's own work, of supervision and of the program's report. */
export const growthMessages: Catalogues<GrowthMessage> = { en, es };
