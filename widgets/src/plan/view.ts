import type { Resource } from '@cairn/domain';
import type { GoalDraft, Plan, PlanCommand } from '@cairn/domain/plan';
import type { DeedMessage, PlanMessage } from '@cairn/i18n/plan';
import type { Locale, Translate } from '@cairn/i18n';
import type { PlanState, PlanStore } from '@cairn/state/plan';
import type { HandOffPort } from '../hand-off/view.ts';

/** Where places come from: a finder on the same page, or an app that has a directory. */
export interface PlacesPort {
  /** What the person kept there. */
  readonly kept: readonly Resource[];
  /** What the list says about a place today; undefined when it has it no longer. */
  find(resourceId: string): Promise<Resource | undefined>;
  /** Where the list's keeper reads what was wrong in it. */
  readonly report?: string | null;
  /** Looks for other places for the same needs, without those that were tried, and takes the focus. */
  look?(choices: { readonly needs: readonly string[]; readonly leaveOut?: readonly string[] }): Promise<void>;
}

/** What every part of the plan needs to draw itself, made new with each drawing. */
export interface PlanView {
  readonly t: Translate<PlanMessage>;
  readonly deed: Translate<DeedMessage>;
  readonly locale: Locale;
  /** `auto`, `light` or `dark`, for widgets inside. */
  readonly theme: string;
  readonly clock: () => Date;
  readonly heldBy: string | null;
  /** What hands the plan over and takes one in. */
  readonly handOff: HandOffPort;
  readonly store: PlanStore;
  readonly state: PlanState;
  /** The plan as it stands; an empty one before the first word. */
  readonly plan: Plan;
  /** `YYYY-MM-DD` where the person is. */
  readonly today: string;
  /** What is open for writing or for more: one thing at a time. */
  readonly panel: string | undefined;
  readonly places: PlacesPort | undefined;
  /** Goals that wait for the person's own words. */
  readonly waiting: readonly GoalDraft[];
  /** What was typed and not yet put on the plan, by form and field. Survives closing a form. */
  readonly drafts: Map<string, string>;
  /** Why the open form could not be kept yet, by field. */
  readonly troubles: ReadonlyMap<string, PlanMessage>;
  readonly newId: () => string;
  readonly area: (id: string) => string;
  readonly say: (day: string) => string;
  /** Opens one panel and takes the focus there; the same panel again closes it. */
  readonly open: (panel: string) => void;
  /** Closes the panel; the focus goes to what the selector finds. */
  readonly close: (focus?: string) => void;
  /** Does one thing and closes the panel when it could be done. */
  readonly act: (command: PlanCommand, focus?: string) => boolean;
  readonly trouble: (troubles: ReadonlyMap<string, PlanMessage>) => void;
  readonly redraw: () => void;
}

/** A selector for the element that carries this mark. */
export function marked(name: string, value: string): string {
  return `[data-${name}="${CSS.escape(value)}"]`;
}
