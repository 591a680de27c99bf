import '../crisis/define.ts';
import { defineOnce } from '../internal/define-once.ts';
import { CairnFinder } from './finder.ts';

defineOnce('cairn-finder', CairnFinder);

declare global {
  interface HTMLElementTagNameMap {
    'cairn-finder': CairnFinder;
  }
}
