import type { Result } from '@cairn/domain';
import type { BridgeMessage, BridgeState, PageMessage, WorkerMessage } from './messages.ts';
import type { ReaderMessage } from './record-messages.ts';

// Everything that Cairn asks of the browser. Nothing else in the extension names `chrome`, so that a test
// can hand in another browser and a reader sees at once how little is asked for.
//
// What listens takes an AbortSignal. What a person may refuse, or a page may not allow, is a Result.

export interface Browser {
  /** The languages of the browser, the preferred one first. */
  readonly languages: readonly string[];
  /** A text of `locales/<language>/messages.json`. */
  browserText(key: string): string;
  /** The address of a packed file, for `fetch`. */
  fileUrl(path: string): string;
  readonly messages: Messages;
  readonly tabs: Tabs;
  readonly storage: Store;
  /** Where the vault keeps its few texts: on this device, and only until the browser closes. */
  readonly areas: { readonly local: Area; readonly session: Area };
  readonly idle: Idle;
  readonly permissions: Permissions;
  readonly scripts: Scripts;
  readonly panel: Panel;
  readonly buttons: Buttons;
  readonly signIn: SignIn;
  readonly clipboard: Clipboard;
  openOptions(): Promise<void>;
  /** The page that sends records to an agency's server, in a tab of its own. */
  openExchange(): Promise<void>;
}

/** Whoever sent a message, as the browser vouches for it. */
export interface Sender {
  /** True for Cairn's own pages and worker; false for a content script. */
  readonly isOwnPage: boolean;
  readonly tabId?: number;
}

export interface Messages {
  /** To the worker and every open page of Cairn. Answers `undefined` when nobody is there. */
  send(message: WorkerMessage | PageMessage): Promise<unknown>;
  /** To the bridge in the top frame of a tab. `no-bridge` when the tab has none. */
  sendToBridge(tabId: number, message: BridgeMessage): Promise<Result<BridgeState, 'no-bridge'>>;
  /** To the reader in one frame of a tab; the caller checks the answer. Undefined when there is none any more. */
  sendToReader(tabId: number, frameId: number, message: ReaderMessage): Promise<unknown>;
  /** Calls back once when the frame may show another record, or has gone. */
  watchReader(tabId: number, frameId: number, onChanged: () => void, signal: AbortSignal): void;
  /** `handle` answers with a value, or `undefined` to leave the message to others. */
  listen(handle: (message: unknown, sender: Sender) => unknown, signal?: AbortSignal): void;
}

export interface Tab {
  readonly id: number;
  readonly windowId: number;
  /** Known only where the person let Cairn in, or has just called it. */
  readonly url?: string;
}

export interface Tabs {
  /** The tab that this page is in or over; none in the side panel or the worker. */
  own(): Promise<Tab | undefined>;
  /** The tab in front of the window that this page belongs to. */
  active(): Promise<Tab | undefined>;
  /** Open tabs whose address matches; needs the permission for them. */
  matching(patterns: readonly string[]): Promise<readonly Tab[]>;
  onActivated(handle: () => void, signal?: AbortSignal): void;
  /** A tab or a frame in it goes to another address, or the tab is closed. */
  onPageChanged(handle: (tabId: number) => void, signal?: AbortSignal): void;
}

export interface Store {
  /** Keeps content scripts out of the extension's storage; where a browser cannot, nothing happens. */
  closeToContentScripts(): Promise<void>;
  read(key: string): Promise<unknown>;
  /** What an agency set by the browser's own policy; an empty object where it set nothing. */
  readManaged(): Promise<object>;
  write(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
  onChange(handle: (key: string, value: unknown) => void, signal?: AbortSignal): void;
  /** The agency changed its policy while the browser runs. */
  onManagedChange(handle: () => void): void;
}

/** One area of the browser's storage, as it is. */
export interface Area {
  get(keys: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

export type IdleState = 'active' | 'idle' | 'locked';

/** Whether somebody sits at this computer: the browser tells by keys and mouse, whatever window has them. */
export interface Idle {
  /** `active` when somebody used the computer within so many seconds (15 at least). */
  read(withinSeconds: number): Promise<IdleState>;
  onChange(handle: (state: IdleState) => void, signal?: AbortSignal): void;
  /** After how many seconds (15 at least) `onChange` tells `idle`. The last caller's number counts for all of Cairn. */
  tellAfter(seconds: number): void;
}

export interface Permissions {
  /** Match patterns of the sites that the browser lets Cairn into. */
  granted(): Promise<readonly string[]>;
  /** Must be called in a click, before any await: the browser shows its question only then. */
  request(pattern: string): Promise<Result<void, 'permission-refused'>>;
  remove(pattern: string): Promise<void>;
  onAdded(handle: (patterns: readonly string[]) => void, signal?: AbortSignal): void;
  onRemoved(handle: (patterns: readonly string[]) => void, signal?: AbortSignal): void;
}

export interface Scripts {
  /** Puts the file into the top frame of a tab now. `page-closed` where no extension may run. */
  inject(tabId: number, file: string): Promise<Result<void, 'page-closed'>>;
  /** The same for every frame that Cairn may enter; answers their numbers. */
  injectAll(tabId: number, file: string): Promise<Result<readonly number[], 'page-closed'>>;
  /** From now on, and after a restart, the file runs on every page that matches; none means nowhere. */
  runOn(id: string, file: string, patterns: readonly string[]): Promise<void>;
}

export interface Panel {
  /** Must be called in a click, a key command or a menu choice, before any await. */
  open(tab: Pick<Tab, 'windowId'>): Promise<Result<void, 'panel-refused'>>;
}

/** Emptying the clipboard while none of Cairn's pages is in front. */
export interface Clipboard {
  /** Whether the person allowed it. */
  mayClear(): Promise<boolean>;
  /** Must be called in a click, before any await: the browser shows its question only then. */
  askToClear(): Promise<Result<void, 'permission-refused'>>;
  /** Worker only. A later call takes the place of an earlier one. */
  clearAfter(seconds: number): Promise<void>;
  /** Worker only, where the browser has no page out of sight: calls back when the time has come. */
  onClearDue(clear: () => void): void;
}

/** Signing in to a server that an agency has. */
export interface SignIn {
  /** Where the server sends the browser back to; nobody but this extension gets what comes there. */
  redirectUri(): string;
  /** Shows the server's page and answers with the address at which it ended. */
  open(url: string): Promise<Result<string, 'sign-in-closed'>>;
}

/** The toolbar button, the key commands and the menus. */
export interface Buttons {
  onToolbar(handle: (tab: Tab) => void): void;
  onCommand(handle: (command: string, tab: Tab | undefined) => void): void;
  onMenu(handle: (choice: { id: string; words: string; tab: Tab | undefined }) => void): void;
  setMenus(menus: readonly Menu[]): Promise<void>;
  /** A mark and a word on the toolbar button of one tab. */
  mark(tabId: number, mark: string, title: string): Promise<void>;
  /** The person typed the keyword into the address bar, and words after it. */
  onOmnibox(handle: (words: string) => void): void;
  onInstalled(handle: () => void): void;
  onStartup(handle: () => void): void;
}

export interface Menu {
  readonly id: string;
  readonly title: string;
  /** Where it shows: over selected words, or on the toolbar button. */
  readonly over: 'selection' | 'toolbar';
}
