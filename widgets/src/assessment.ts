import { CairnAssessment } from './assessment/assessment.ts';
import { defineOnce } from './internal/define-once.ts';

// Loaded by the first script when a page has the element. The crisis lines come with that script.
defineOnce('cairn-assessment', CairnAssessment);
