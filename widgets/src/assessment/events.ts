// Composed events are heard by every script of the host page, so they carry ids, counts and states. Answers never
// leave this way: code that embeds the widget reads `response` on the element itself.

/** A person came to another page of the form. */
export class CairnAssessmentStepEvent extends Event {
  static readonly type = 'cairn-assessment-step';
  /** From 1; 0 on pages without questions. */
  readonly at: number;
  readonly of: number;

  constructor(at: number, of: number) {
    super(CairnAssessmentStepEvent.type, { bubbles: true, composed: true });
    this.at = at;
    this.of = of;
  }
}

/** A person said that they are done. */
export class CairnAssessmentEndEvent extends Event {
  static readonly type = 'cairn-assessment-end';
  /** Canonical address of the form. */
  readonly instrument: string;
  readonly status: 'completed' | 'in-progress';
  readonly answered: number;
  readonly asked: number;

  constructor(instrument: string, status: 'completed' | 'in-progress', answered: number, asked: number) {
    super(CairnAssessmentEndEvent.type, { bubbles: true, composed: true });
    this.instrument = instrument;
    this.status = status;
    this.answered = answered;
    this.asked = asked;
  }
}

/** A person erased their answers: what was made out of them has to go too. */
export class CairnAssessmentEraseEvent extends Event {
  static readonly type = 'cairn-assessment-erase';

  constructor() {
    super(CairnAssessmentEraseEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    [CairnAssessmentStepEvent.type]: CairnAssessmentStepEvent;
    [CairnAssessmentEndEvent.type]: CairnAssessmentEndEvent;
    [CairnAssessmentEraseEvent.type]: CairnAssessmentEraseEvent;
  }
}
