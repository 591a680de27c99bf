/** Something was opened and shown in the plan, where the person decides. It carries nothing of what came. */
export class CairnHandOffOpenEvent extends Event {
  static readonly type = 'cairn-hand-off-open';

  constructor() {
    super(CairnHandOffOpenEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    [CairnHandOffOpenEvent.type]: CairnHandOffOpenEvent;
  }
}
