import type { Catalogues } from '../translate.ts';
import { en } from './en.ts';
import { es } from './es.ts';

export type VaultMessage = keyof typeof en;

export const vaultMessages: Catalogues<VaultMessage> = { en, es };
