import { defineOnce } from './internal/define-once.ts';
import { CairnHandOff } from './hand-off/hand-off.ts';

// Loaded when somebody hands a plan over: it brings the words, the codes and the lock.
defineOnce('cairn-hand-off', CairnHandOff);
