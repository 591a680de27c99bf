import { readBox, type Box } from './overlay-box.ts';

// Every message that Cairn's parts send each other. Three readers, three unions, one validator for each kind;
// a reader takes its own union only and drops the rest. No message carries a record or a result; a note goes
// to the page's field and nowhere else. No content script sends any message at all: the bridge only answers.

/** To the bridge in a page's top frame, from the worker or from the overlay that the bridge holds. */
export type BridgeMessage =
  /** Opens the overlay if it is closed, closes it if it is open. */
  | { readonly kind: 'bridge/toggle' }
  /** Opens the overlay; does nothing if it is open. */
  | { readonly kind: 'bridge/open' }
  /** Closes the overlay and gives the focus back to where it was. */
  | { readonly kind: 'bridge/close' }
  /** Takes Cairn out of the page, until it is loaded again or called again. */
  | { readonly kind: 'bridge/leave' }
  /** Moves and sizes the overlay; without a box, back to its usual place. Answers where it lies then. */
  | { readonly kind: 'bridge/box'; readonly box?: Box }
  /** The peer holds a part of the overlay with the mouse: it follows until they let go. Answers where it lies then. */
  | { readonly kind: 'bridge/grab'; readonly part: BoxPart; readonly x: number; readonly y: number }
  /** Asks where the overlay lies. */
  | { readonly kind: 'bridge/measure' }
  /** Outlines the field that the person was in last, so that they see where a text would go. */
  | { readonly kind: 'bridge/show-field' }
  /** Takes the outline away. */
  | { readonly kind: 'bridge/hide-field' }
  /** Puts the text into the field that was shown under this number, and into no other. */
  | { readonly kind: 'bridge/insert'; readonly text: string; readonly shown: number };

export const BOX_PARTS = ['all', 'left-corner', 'right-corner'] as const;
export type BoxPart = (typeof BOX_PARTS)[number];

/** What the bridge answers to each of them. */
export interface BridgeState {
  readonly isOpen: boolean;
  /** Of the field that is outlined now; none if absent. */
  readonly shown?: number;
  /** After `bridge/box` and `bridge/measure`. */
  readonly box?: Box;
  /** After `bridge/insert`: whether the text stands in the field. */
  readonly isInserted?: boolean;
}

/** A note of more than this many characters is handed over in parts. */
export const MAX_TEXT = 20_000;

/** To the service worker, from one of Cairn's own pages. */
export type WorkerMessage =
  /** Hands over the words that wait for this place, once; answers a string or null. */
  | { readonly kind: 'worker/take-words'; readonly place: Place }
  /** The peer asks whose record a tab shows: puts the reader into its frames. Answers their numbers, or null. */
  | { readonly kind: 'worker/open-reader'; readonly tabId: number }
  /** A note was copied: empties the clipboard after a while. Answers true when that is on its way. */
  | { readonly kind: 'worker/clear-clipboard' };

/** To Cairn's open pages, from the service worker. */
export type PageMessage =
  /** The person chose "Find resources for" over selected words. They are shown, never stored. */
  { readonly kind: 'page/words'; readonly place: Place; readonly words: string };

/** Which finder is meant: the overlay over one tab, or the side panel of one window. */
export type Place = { readonly tabId: number } | { readonly windowId: number };

/** Selections are cut at this many characters: a need is a few words, and a whole record is not asked for. */
export const MAX_WORDS = 200;

const bridgeKinds = [
  'bridge/toggle',
  'bridge/open',
  'bridge/close',
  'bridge/leave',
  'bridge/measure',
  'bridge/show-field',
  'bridge/hide-field',
] as const;

export function readBridgeMessage(message: unknown): BridgeMessage | undefined {
  const kind = readKind(message);
  if (kind === 'bridge/insert') return readInsert(message);
  if (kind === 'bridge/grab' && isObject(message)) {
    const { x, y } = message;
    const part = BOX_PARTS.find((one) => one === message['part']);
    return part && isId(x) && isId(y) ? { kind, part, x, y } : undefined;
  }
  if (kind === 'bridge/box') {
    const box = isObject(message) ? readBox(message['box']) : undefined;
    return box ? { kind, box } : { kind };
  }
  const known = bridgeKinds.find((one) => one === kind);
  return known && { kind: known };
}

export function readBridgeState(answer: unknown): BridgeState | undefined {
  if (!isObject(answer) || typeof answer['isOpen'] !== 'boolean') return undefined;
  const { isOpen, shown, isInserted } = answer;
  const box = readBox(answer['box']);
  return {
    isOpen,
    ...(isId(shown) ? { shown } : {}),
    ...(box ? { box } : {}),
    ...(typeof isInserted === 'boolean' ? { isInserted } : {}),
  };
}

export function readWorkerMessage(message: unknown): WorkerMessage | undefined {
  if (!isObject(message)) return undefined;
  const kind = readKind(message);
  if (kind === 'worker/open-reader') {
    return isId(message['tabId']) ? { kind, tabId: message['tabId'] } : undefined;
  }
  if (kind === 'worker/clear-clipboard') return { kind };
  if (kind !== 'worker/take-words') return undefined;
  const place = readPlace(message['place']);
  return place && { kind: 'worker/take-words', place };
}

export function readPageMessage(message: unknown): PageMessage | undefined {
  if (!isObject(message) || readKind(message) !== 'page/words') return undefined;
  const place = readPlace(message['place']);
  const words = message['words'];
  if (!place || typeof words !== 'string' || words.length > MAX_WORDS) return undefined;
  return { kind: 'page/words', place, words };
}

export function isSamePlace(one: Place, other: Place): boolean {
  if ('tabId' in one) return 'tabId' in other && one.tabId === other.tabId;
  return 'windowId' in other && one.windowId === other.windowId;
}

function readInsert(message: unknown): BridgeMessage | undefined {
  if (!isObject(message)) return undefined;
  const { text, shown } = message;
  if (typeof text !== 'string' || text.length > MAX_TEXT || !isId(shown)) return undefined;
  return { kind: 'bridge/insert', text, shown };
}

function readPlace(place: unknown): Place | undefined {
  if (!isObject(place)) return undefined;
  const { tabId, windowId } = place;
  if (isId(tabId) && windowId === undefined) return { tabId };
  if (isId(windowId) && tabId === undefined) return { windowId };
  return undefined;
}

function readKind(message: unknown): unknown {
  return isObject(message) ? message['kind'] : undefined;
}

function isId(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
