import { defineOnce } from './internal/define-once.ts';
import { CairnProfile } from './profile/profile.ts';

// Loaded by the first script when a page has the element.
defineOnce('cairn-profile', CairnProfile);
