// Composed events are heard by every script of the host page, so they carry counts and nothing that a person wrote.
// Code that embeds the widget reads `plan` on the element itself.

/** Something on the plan changed. */
export class CairnPlanChangeEvent extends Event {
  static readonly type = 'cairn-plan-change';
  readonly goals: number;
  readonly steps: number;
  readonly doneSteps: number;

  constructor(goals: number, steps: number, doneSteps: number) {
    super(CairnPlanChangeEvent.type, { bubbles: true, composed: true });
    this.goals = goals;
    this.steps = steps;
    this.doneSteps = doneSteps;
  }
}

/** The person wants to look for a place. What for stays in the plan. */
export class CairnPlanLookEvent extends Event {
  static readonly type = 'cairn-plan-look';

  constructor() {
    super(CairnPlanLookEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    [CairnPlanChangeEvent.type]: CairnPlanChangeEvent;
    [CairnPlanLookEvent.type]: CairnPlanLookEvent;
  }
}
