import '../crisis/define.ts';
import { defineOnce } from '../internal/define-once.ts';
import { CairnAssessment } from './assessment.ts';

defineOnce('cairn-assessment', CairnAssessment);

declare global {
  interface HTMLElementTagNameMap {
    'cairn-assessment': CairnAssessment;
  }
}
