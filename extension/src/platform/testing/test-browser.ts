import type { Area, Browser, IdleState, Menu, Sender, Tab } from '../browser.ts';
import type { BridgeMessage, PageMessage, WorkerMessage } from '../messages.ts';
import type { ReaderMessage } from '../record-messages.ts';
import { refuse } from '../problems.ts';

/** A browser in memory: unit tests set what it holds and read what was asked of it. */
export interface TestBrowser extends Browser {
  /** Everything that was asked, in order. */
  readonly asked: string[];
  readonly stored: Map<string, unknown>;
  readonly granted: Set<string>;
  /** Tabs that hold a bridge, with what it was told. */
  readonly bridges: Map<number, BridgeMessage['kind'][]>;
  /** Per tab, the number of the field that its bridge shows. */
  readonly shownFields: Map<number, number>;
  /** Per tab and frame, how its reader answers. */
  readonly readers: Map<number, Map<number, (message: ReaderMessage) => unknown>>;
  readonly openTabs: Tab[];
  readonly closedPages: Set<number>;
  /** Patterns that the person says no to. */
  readonly refused: Set<string>;
  readonly fire: {
    toolbar(tab: Tab): void;
    command(name: string, tab?: Tab): void;
    menu(id: string, words: string, tab?: Tab): void;
    omnibox(words: string): void;
    installed(): void;
    startup(): void;
    /** The person changes a site in the browser's own settings. */
    granted(patterns: readonly string[]): void;
    taken(patterns: readonly string[]): void;
    message(message: unknown, sender?: Sender): unknown;
    /** Another tab comes to the front of the list of open tabs. */
    activated(): void;
    pageChanged(tabId: number): void;
    /** A watched frame says that its record may have changed. */
    recordChanged(tabId: number, frameId: number): void;
    /** The system's user comes, goes or locks the screen. */
    idle(state: IdleState): void;
    /** The agency set another policy; it is read out of `stored`, under `managed`. */
    managed(): void;
  };
  /** What the system says when it is asked. */
  systemState: IdleState;
  idleAfterSeconds: number | undefined;
}

export function createTestBrowser(): TestBrowser {
  const asked: string[] = [];
  const stored = new Map<string, unknown>();
  const granted = new Set<string>();
  const bridges = new Map<number, BridgeMessage['kind'][]>();
  const shownFields = new Map<number, number>();
  const readers: TestBrowser['readers'] = new Map();
  const openTabs: Tab[] = [];
  const closedPages = new Set<number>();
  const refused = new Set<string>();
  const on = {
    toolbar: [] as ((tab: Tab) => void)[],
    command: [] as ((name: string, tab: Tab | undefined) => void)[],
    menu: [] as ((choice: { id: string; words: string; tab: Tab | undefined }) => void)[],
    omnibox: [] as ((words: string) => void)[],
    installed: [] as (() => void)[],
    startup: [] as (() => void)[],
    added: [] as ((patterns: readonly string[]) => void)[],
    removed: [] as ((patterns: readonly string[]) => void)[],
    storage: [] as ((key: string, value: unknown) => void)[],
    message: [] as ((message: unknown, sender: Sender) => unknown)[],
    activated: [] as (() => void)[],
    pageChanged: [] as ((tabId: number) => void)[],
    recordChanged: [] as { tabId: number; frameId: number; tell: () => void; signal: AbortSignal }[],
    idle: [] as ((state: IdleState) => void)[],
    managed: [] as (() => void)[],
  };
  const deliver = (message: unknown, sender: Sender): unknown => {
    for (const handle of on.message) {
      const answer = handle(message, sender);
      if (answer !== undefined) return answer;
    }
    return undefined;
  };
  const change = (key: string, value: unknown): Promise<void> => {
    stored.set(key, value);
    for (const handle of on.storage) handle(key, value);
    return Promise.resolve();
  };

  const browser: TestBrowser = {
    systemState: 'active',
    idleAfterSeconds: undefined,
    areas: { local: testArea(), session: testArea() },
    idle: {
      read: () => Promise.resolve(browser.systemState),
      onChange: (handle) => on.idle.push(handle),
      tellAfter: (seconds) => (browser.idleAfterSeconds = seconds),
    },
    asked,
    stored,
    granted,
    bridges,
    shownFields,
    readers,
    openTabs,
    closedPages,
    refused,
    languages: ['en-US'],
    browserText: (key) => key,
    fileUrl: (path) => `chrome-extension://test/${path}`,
    signIn: {
      redirectUri: () => 'https://cairn.example/back',
      open: () => Promise.resolve(refuse('sign-in-closed')),
    },
    clipboard: {
      mayClear: () => Promise.resolve(granted.has('clipboardWrite')),
      askToClear: () => Promise.resolve(refuse('permission-refused')),
      clearAfter(seconds) {
        asked.push(`clear after ${seconds}`);
        return Promise.resolve();
      },
      onClearDue: () => {},
    },
    openOptions: () => Promise.resolve(),
    openExchange: () => Promise.resolve(),
    messages: {
      send(message: WorkerMessage | PageMessage) {
        asked.push(`send ${message.kind}`);
        return Promise.resolve(deliver(message, { isOwnPage: true }));
      },
      sendToBridge(tabId, message) {
        const told = bridges.get(tabId);
        if (!told) return Promise.resolve(refuse('no-bridge'));
        told.push(message.kind);
        const shown = shownFields.get(tabId);
        const value = {
          isOpen: message.kind === 'bridge/open',
          ...(message.kind === 'bridge/show-field' && shown !== undefined ? { shown } : {}),
          ...(message.kind === 'bridge/insert' ? { isInserted: message.shown === shown } : {}),
        };
        return Promise.resolve({ ok: true, value });
      },
      sendToReader(tabId, frameId, message) {
        asked.push(`${message.kind} ${tabId}/${frameId}`);
        return Promise.resolve(readers.get(tabId)?.get(frameId)?.(message));
      },
      watchReader(tabId, frameId, tell, signal) {
        on.recordChanged.push({ tabId, frameId, tell, signal });
      },
      listen: (handle) => on.message.push(handle),
    },
    tabs: {
      own: () => Promise.resolve(openTabs[0]),
      active: () => Promise.resolve(openTabs[0]),
      matching: (patterns) =>
        Promise.resolve(
          openTabs.filter(({ url }) => patterns.some((one) => url?.startsWith(one.slice(0, -1)))),
        ),
      onActivated: (handle) => on.activated.push(handle),
      onPageChanged: (handle) => on.pageChanged.push(handle),
    },
    storage: {
      closeToContentScripts() {
        asked.push('close storage');
        return Promise.resolve();
      },
      read: (key) => Promise.resolve(stored.get(key)),
      readManaged: () => Promise.resolve((stored.get('managed') as object | undefined) ?? {}),
      write: change,
      remove: (key) => change(key, undefined),
      onChange: (handle) => on.storage.push(handle),
      onManagedChange: (handle) => on.managed.push(handle),
    },
    permissions: {
      granted: () => Promise.resolve([...granted]),
      request(pattern) {
        asked.push(`request ${pattern}`);
        if (refused.has(pattern)) return Promise.resolve(refuse('permission-refused'));
        granted.add(pattern);
        return Promise.resolve({ ok: true, value: undefined });
      },
      remove(pattern) {
        asked.push(`remove ${pattern}`);
        granted.delete(pattern);
        return Promise.resolve();
      },
      onAdded: (handle) => on.added.push(handle),
      onRemoved: (handle) => on.removed.push(handle),
    },
    scripts: {
      inject(tabId, file) {
        asked.push(`inject ${file} ${tabId}`);
        if (closedPages.has(tabId)) return Promise.resolve(refuse('page-closed'));
        bridges.set(tabId, []);
        return Promise.resolve({ ok: true, value: undefined });
      },
      injectAll(tabId, file) {
        asked.push(`inject ${file} ${tabId} everywhere`);
        if (closedPages.has(tabId)) return Promise.resolve(refuse('page-closed'));
        return Promise.resolve({ ok: true, value: [...(readers.get(tabId)?.keys() ?? [])] });
      },
      runOn(id, file, patterns) {
        asked.push(`run ${id} ${file} on ${patterns.join(' ')}`);
        return Promise.resolve();
      },
    },
    panel: {
      open({ windowId }) {
        asked.push(`open panel ${windowId}`);
        return Promise.resolve({ ok: true, value: undefined });
      },
    },
    buttons: {
      onToolbar: (handle) => on.toolbar.push(handle),
      onCommand: (handle) => on.command.push(handle),
      onMenu: (handle) => on.menu.push(handle),
      setMenus(menus: readonly Menu[]) {
        asked.push(`menus ${menus.map(({ id }) => id).join(' ')}`);
        return Promise.resolve();
      },
      mark(tabId, _mark, title) {
        asked.push(`mark ${tabId} ${title}`);
        return Promise.resolve();
      },
      onOmnibox: (handle) => on.omnibox.push(handle),
      onInstalled: (handle) => on.installed.push(handle),
      onStartup: (handle) => on.startup.push(handle),
    },
    fire: {
      toolbar: (tab) => on.toolbar.forEach((handle) => handle(tab)),
      command: (name, tab) => on.command.forEach((handle) => handle(name, tab)),
      menu: (id, words, tab) => on.menu.forEach((handle) => handle({ id, words, tab })),
      omnibox: (words) => on.omnibox.forEach((handle) => handle(words)),
      installed: () => on.installed.forEach((handle) => handle()),
      startup: () => on.startup.forEach((handle) => handle()),
      granted(patterns) {
        for (const one of patterns) granted.add(one);
        for (const handle of on.added) handle(patterns);
      },
      taken(patterns) {
        for (const one of patterns) granted.delete(one);
        for (const handle of on.removed) handle(patterns);
      },
      message: (message, sender = { isOwnPage: true }) => deliver(message, sender),
      activated: () => on.activated.forEach((handle) => handle()),
      pageChanged: (tabId) => on.pageChanged.forEach((handle) => handle(tabId)),
      recordChanged(tabId, frameId) {
        for (const one of on.recordChanged)
          if (one.tabId === tabId && one.frameId === frameId && !one.signal.aborted) one.tell();
      },
      idle(state) {
        browser.systemState = state;
        for (const handle of on.idle) handle(state);
      },
      managed: () => on.managed.forEach((handle) => handle()),
    },
  };
  return browser;
}

function testArea(): Area {
  const held = new Map<string, unknown>();
  return {
    get: (key) =>
      Promise.resolve(Object.fromEntries(key === null ? held : held.has(key) ? [[key, held.get(key)]] : [])),
    set(items) {
      for (const [key, value] of Object.entries(items)) held.set(key, value);
      return Promise.resolve();
    },
    remove(key) {
      held.delete(key);
      return Promise.resolve();
    },
  };
}
