import '../crisis/define.ts';
import '../finder/define.ts';
import { defineOnce } from '../internal/define-once.ts';
import { CairnJourney } from './journey.ts';

defineOnce('cairn-journey', CairnJourney);

declare global {
  interface HTMLElementTagNameMap {
    'cairn-journey': CairnJourney;
  }
}
