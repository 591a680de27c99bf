import './crisis/define.ts';
import './finder/define.ts';
import { askForCheck } from './internal/ask-check.ts';
import { loadLateWidgets } from './internal/late-widgets.ts';
import { mountMarked } from './internal/mount.ts';

// The one file that a page loads. Nothing is exported: a page talks to the elements.
mountMarked(document);
loadLateWidgets(document);
askForCheck(document);
