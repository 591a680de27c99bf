// Composed events are heard by every script of the host page, so they carry ids and counts and never what
// a person typed, chose or looked at in words.

/** The finder shows the outcome of a search. */
export class CairnFinderResultsEvent extends Event {
  static readonly type = 'cairn-finder-results';
  /** All matches. */
  readonly total: number;
  /** Those on screen. */
  readonly shown: number;

  constructor(total: number, shown: number) {
    super(CairnFinderResultsEvent.type, { bubbles: true, composed: true });
    this.total = total;
    this.shown = shown;
  }
}

/** A person opened the details of one resource. */
export class CairnFinderOpenEvent extends Event {
  static readonly type = 'cairn-finder-open';
  readonly resourceId: string;

  constructor(resourceId: string) {
    super(CairnFinderOpenEvent.type, { bubbles: true, composed: true });
    this.resourceId = resourceId;
  }
}

declare global {
  interface HTMLElementEventMap {
    [CairnFinderResultsEvent.type]: CairnFinderResultsEvent;
    [CairnFinderOpenEvent.type]: CairnFinderOpenEvent;
  }
}
