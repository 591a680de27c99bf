import '../crisis/define.ts';
import { defineOnce } from '../internal/define-once.ts';
import { CairnConsent } from './consent.ts';

defineOnce('cairn-consent', CairnConsent);

declare global {
  interface HTMLElementTagNameMap {
    'cairn-consent': CairnConsent;
  }
}
