import type { TemplateResult } from 'lit';
import type {
  ConsentDraft,
  ConsentWords,
  Information,
  Permit,
  Purpose,
  Refusal,
} from '@cairn/domain/consent';
import type { ConsentMessage } from '@cairn/i18n/consent';
import type { Locale, Translate } from '@cairn/i18n';
import type { ConsentBook, ConsentStore } from '@cairn/state/consent';

/** The screens, one at a time. */
export type ConsentPlace = 'list' | 'write' | 'sign' | 'read' | 'share' | 'account';

export type SignKind = 'typed' | 'drawn' | 'paper';

/** What is filled in under the consent, and is no part of its words. */
export interface Signing {
  readonly kind: SignKind;
  readonly name: string;
  readonly isForOther: boolean;
  readonly authority: string;
  /** SVG path data of a drawn name. */
  readonly drawing: string;
}

export interface Sharing {
  readonly name: string;
  readonly role: 'treating-provider' | 'health-plan' | 'payer' | 'program-operations' | 'other';
  readonly information: readonly Information[];
  readonly purpose?: Purpose;
  readonly answer?:
    | { readonly kind: 'refused'; readonly refusal: Refusal }
    | { readonly kind: 'covered'; readonly permit: Permit; readonly isRecorded: boolean };
}

/** What every screen needs to draw itself, made new with each drawing. */
export interface ConsentView {
  readonly t: Translate<ConsentMessage>;
  readonly words: ConsentWords;
  readonly locale: Locale;
  readonly store: ConsentStore;
  readonly book: ConsentBook;
  /** The consent that is read. */
  readonly chosen: string | undefined;
  readonly draft: ConsentDraft;
  readonly signing: Signing;
  readonly sharing: Sharing;
  readonly isAsking: boolean;
  readonly message: string;
  readonly troubles: ReadonlyMap<string, ConsentMessage>;
  /** True where a coach holds it: sharing is theirs. */
  readonly canShare: boolean;
  /** ISO 8601 with offset. */
  readonly now: string;
  readonly say: (day: string) => string;
  readonly go: (place: ConsentPlace, chosen?: string, message?: string) => void;
  readonly set: (change: ConsentChange) => void;
  readonly print: (sheet: TemplateResult) => void;
}

export interface ConsentChange {
  readonly draft?: Partial<ConsentDraft>;
  readonly signing?: Partial<Signing>;
  /** Goes on from where the drawing is, since several strokes may come before the next frame. */
  readonly ink?: string;
  /** A change without an answer takes the last answer away: it was for something else. */
  readonly sharing?: Partial<Sharing>;
  readonly isAsking?: boolean;
  readonly message?: string;
  readonly troubles?: ReadonlyMap<string, ConsentMessage>;
}
