import { defineOnce } from '../internal/define-once.ts';
import { CairnCrisis } from './crisis.ts';

defineOnce('cairn-crisis', CairnCrisis);

declare global {
  interface HTMLElementTagNameMap {
    'cairn-crisis': CairnCrisis;
  }
}
