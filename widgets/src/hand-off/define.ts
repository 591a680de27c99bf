import { defineOnce } from '../internal/define-once.ts';
import { CairnHandOff } from './hand-off.ts';

defineOnce('cairn-hand-off', CairnHandOff);

declare global {
  interface HTMLElementTagNameMap {
    'cairn-hand-off': CairnHandOff;
  }
}
