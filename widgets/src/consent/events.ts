// Composed events are heard by every script of the host page, so they carry counts and nothing that a person wrote.
// Code that embeds the widget reads `book` on the element itself.

/** A yes was given or taken back, or something was shared under one. */
export class CairnConsentChangeEvent extends Event {
  static readonly type = 'cairn-consent-change';
  readonly consents: number;
  readonly disclosures: number;

  constructor(consents: number, disclosures: number) {
    super(CairnConsentChangeEvent.type, { bubbles: true, composed: true });
    this.consents = consents;
    this.disclosures = disclosures;
  }
}

declare global {
  interface HTMLElementEventMap {
    [CairnConsentChangeEvent.type]: CairnConsentChangeEvent;
  }
}
