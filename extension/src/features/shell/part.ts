import type { FunctionComponent } from 'preact';
import type { ReadonlySignal } from '@preact/signals';
import type { ExtensionMessage } from '@cairn/i18n';
import type { VaultSession } from '@cairn/state/vault';
import type { Browser, Tab } from '../../platform/browser.ts';
import type { Place } from '../../platform/messages.ts';
import type { Language } from '../language/language.ts';
import type { Recognition } from '../recognition/recognition.ts';
import type { HandedWords } from '../words/words.ts';
import type { PartName } from './parts.ts';

/** What every part of the app gets. */
export interface PartProps {
  readonly browser: Browser;
  readonly language: Language;
  readonly place: Place;
  /** The tab under the overlay, or the tab in front of the side panel. */
  readonly readTab: () => Promise<Tab | undefined>;
  /** Words that the peer selected on a page for this place. */
  readonly words: ReadonlySignal<HandedWords | undefined>;
  /** A part with `needsVault: 'always'` is drawn only while `session.vault` is open. */
  readonly session: VaultSession;
  /** Whose record the page in front shows; `recognition.current.confirmed` is the one to show and save under. */
  readonly recognition: Recognition;
  /** The part in front. */
  readonly front: ReadonlySignal<PartName>;
  /** Brings another part to the front. */
  readonly open: (part: PartName) => void;
}

/** One part of the app. Parts stay alive behind the one in front, unless the vault that they need locks. */
export interface Part {
  /** Also the message that names it. */
  readonly name: ExtensionMessage;
  /**
   * `when-made`: works without a vault, but once there is one, it must be open. Until then the lock screen stands in the
   * part's place, and what it showed is dropped.
   */
  readonly needsVault: 'never' | 'when-made' | 'always';
  /** It shows or writes something of the person whom the page in front is about. */
  readonly isAboutPerson: boolean;
  /** `aside` is reached by a sign of its own in the header. */
  readonly where: 'nav' | 'aside';
  readonly view: FunctionComponent<PartProps>;
}
