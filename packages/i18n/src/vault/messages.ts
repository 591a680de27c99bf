import type { Catalogues } from '../translate.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { homeEn } from './home-en.ts';
import { homeEs } from './home-es.ts';

export type VaultMessage = keyof typeof en | keyof typeof homeEn;

/** What the extension says of records that are kept, locked, on this device. */
export const vaultMessages: Catalogues<VaultMessage> = { en: { ...en, ...homeEn }, es: { ...es, ...homeEs } };
