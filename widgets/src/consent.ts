import { defineOnce } from './internal/define-once.ts';
import { CairnConsent } from './consent/consent.ts';

// Loaded by the first script when a page has the element. The crisis lines come with that script.
defineOnce('cairn-consent', CairnConsent);
