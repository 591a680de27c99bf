import type { Result } from '@cairn/domain';
import type { Refusal } from '@cairn/domain/consent';
import type { HandOffMessage } from '@cairn/i18n/plan';
import type { Locale, Translate } from '@cairn/i18n';
import type { Gathered, HandOffCover, HandOffSender } from '@cairn/interop/hand-off';

/** Where the plan comes from and goes to: a `cairn-plan`, or an app's own records. */
export interface HandOffPort {
  /** The open file of the plan. */
  file(): Promise<Result<object>>;
  /** Shows what came, before anything is taken in. */
  offer(
    json: unknown,
    sender?: { readonly from: HandOffSender; readonly writtenAt: string },
  ): Promise<Result<void>>;
  /** What a consent lets go to somebody by this name, with the notice; without it nothing may. */
  readonly cover?:
    | ((recipient: string) => Result<HandOffCover, Refusal> | Promise<Result<HandOffCover, Refusal>>)
    | undefined;
}

/** What was locked, and how far its codes were shown. */
export interface Made {
  readonly code: string;
  readonly file: Uint8Array<ArrayBuffer>;
  /** Undefined when the file is too long for codes. */
  readonly frames: readonly string[] | undefined;
  /** From 0. */
  readonly at: number;
  readonly isShown: boolean;
  readonly isPlaying: boolean;
}

/** What came so far of what somebody hands over. */
export interface Taken {
  readonly gathered?: Gathered;
  readonly file?: Uint8Array;
  readonly pasted: string;
  readonly words: string;
  readonly isScanning: boolean;
}

export interface HandOffState {
  readonly side: 'give' | 'take' | undefined;
  readonly name: string;
  readonly gets: 'person' | 'other';
  readonly recipient: string;
  readonly made?: Made;
  readonly taken: Taken;
  /** The notice that came with what was opened last. */
  readonly cover?: HandOffCover;
  readonly isBusy: boolean;
  /** What was last said. */
  readonly message: string;
}

export interface HandOffView {
  readonly t: Translate<HandOffMessage>;
  readonly locale: Locale;
  readonly state: HandOffState;
  readonly isCoach: boolean;
  readonly canScan: boolean;
  readonly set: (change: Partial<HandOffState>) => void;
  readonly make: () => void;
  readonly play: () => void;
  readonly addText: (text: string) => void;
  readonly addFile: (file: File) => void;
  readonly scan: () => void;
  readonly open: () => void;
}
