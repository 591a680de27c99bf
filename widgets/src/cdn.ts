import { CairnCrisis } from './crisis/crisis.ts';
import { CairnFinder } from './finder/finder.ts';
import { askForCheck } from './internal/ask-check.ts';
import { defineOnce } from './internal/define-once.ts';
import { loadLateWidgets } from './internal/late-widgets.ts';
import { mountMarked } from './internal/mount.ts';
import { nextTask } from './internal/next-task.ts';

// The one file that a page loads. Nothing is exported: a page talks to the elements. The crisis lines come first, and
// each step is a task of its own, so that a slow phone can answer a finger in between.
await nextTask();
defineOnce('cairn-crisis', CairnCrisis);
await nextTask();
defineOnce('cairn-finder', CairnFinder);
mountMarked(document);
loadLateWidgets(document);
askForCheck(document);
