import '../crisis/define.ts';
import { defineOnce } from '../internal/define-once.ts';
import { CairnPlan } from './plan.ts';

defineOnce('cairn-plan', CairnPlan);

declare global {
  interface HTMLElementTagNameMap {
    'cairn-plan': CairnPlan;
  }
}
