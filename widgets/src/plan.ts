import { defineOnce } from './internal/define-once.ts';
import { CairnPlan } from './plan/plan.ts';

// Loaded by the first script when a page has the element. The crisis lines come with that script.
defineOnce('cairn-plan', CairnPlan);
