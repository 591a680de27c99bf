import { defineOnce } from '../internal/define-once.ts';
import { CairnProfile } from './profile.ts';

defineOnce('cairn-profile', CairnProfile);

declare global {
  interface HTMLElementTagNameMap {
    'cairn-profile': CairnProfile;
  }
}
