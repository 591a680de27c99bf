/** One value of a JSON file: a line, an item of a list, or the whole file. */
export interface JsonValue {
  /** 1-based: the line of a line-by-line file, else the number of the item. */
  readonly row: number;
  readonly value?: unknown;
  /** Present when the text of this value could not be read. */
  readonly problem?: { readonly code: string; readonly message: string };
}

export interface JsonOptions {
  /** Longest text of one value, in UTF-16 units. */
  readonly maxLength: number;
  /** Names of lists inside one enclosing object whose items are values of their own. */
  readonly lists: readonly string[];
}

const QUOTE = 34;
const COMMA = 44;
const NEW_LINE = 10;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

/**
 * Cuts JSON text that arrives in blocks into values, and holds one value at a time. It knows lists,
 * lists inside a page object, one value per line, and single values.
 */
export class JsonSplitter {
  private readonly options: JsonOptions;
  private ready: JsonValue[] = [];
  private held: string[] = [];
  private heldLength = 0;
  private phase: 'between' | 'value' | 'rest' | 'lines' = 'between';
  /** The container whose items are the values. */
  private outer: 'file' | 'list' | 'page' = 'file';
  private depth = 0;
  private isInString = false;
  private isEscaped = false;
  private line = 1;
  private startLine = 1;
  private items = 0;
  /** True right after a value that filled its line: if the line ends here, the file goes line by line. */
  private mayBeLines = false;

  constructor(options: JsonOptions) {
    this.options = options;
  }

  take(): JsonValue[] {
    const values = this.ready;
    this.ready = [];
    return values;
  }

  push(text: string): void {
    let at = 0;
    while (at < text.length) {
      if (this.phase === 'lines') at = this.readLine(text, at);
      else if (this.phase === 'between') at = this.skipToValue(text, at);
      else at = this.readValue(text, at);
    }
  }

  end(): void {
    if (this.phase === 'lines') {
      if (this.heldLength > 0) this.finish();
      return;
    }
    if (this.phase === 'value') {
      if (this.depth > 0 || this.isInString)
        this.report('json-cut-off', 'The file ends in the middle of this entry. Get a fresh copy of it.');
      else this.finish();
    } else if (this.outer !== 'file' || this.phase === 'rest') {
      this.report(
        'json-cut-off',
        'The file ends before its list does, so entries are missing. Get a fresh copy of it.',
      );
    }
  }

  private readLine(text: string, from: number): number {
    const end = text.indexOf('\n', from);
    if (end < 0) {
      this.hold(text.slice(from));
      return text.length;
    }
    this.hold(text.slice(from, end));
    if (this.heldLength > 0) this.finish();
    this.line += 1;
    this.startLine = this.line;
    return end + 1;
  }

  private skipToValue(text: string, from: number): number {
    for (let at = from; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === NEW_LINE) {
        this.line += 1;
        if (this.mayBeLines && this.outer === 'file') {
          this.phase = 'lines';
          this.startLine = this.line;
          return at + 1;
        }
      }
      if (code <= 32 || code === COMMA || code === 0xfeff) continue;
      if (code === CLOSE_LIST || code === CLOSE_OBJECT) {
        // The end of the list; a page has more to come after it.
        this.phase = this.outer === 'page' ? 'rest' : 'between';
        this.outer = 'file';
        this.depth = this.phase === 'rest' ? 1 : 0;
        return at + 1;
      }
      if (code === OPEN_LIST && this.outer === 'file') {
        this.outer = 'list';
        continue;
      }
      this.phase = 'value';
      this.mayBeLines = code === OPEN_OBJECT;
      this.startLine = this.line;
      this.depth = 0;
      return at;
    }
    return text.length;
  }

  /** Reads on in a value, or in the rest of a page after its list, which is not kept. */
  private readValue(text: string, from: number): number {
    for (let at = from; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === NEW_LINE) {
        this.line += 1;
        if (
          this.phase === 'value' &&
          this.outer === 'file' &&
          this.line === this.startLine + 1 &&
          this.looksLikeLines(text.slice(from, at))
        ) {
          this.hold(text.slice(from, at));
          this.finish();
          this.phase = 'lines';
          this.startLine = this.line;
          return at + 1;
        }
      }
      if (this.isInString) {
        if (this.isEscaped) this.isEscaped = false;
        else if (code === BACKSLASH) this.isEscaped = true;
        else if (code === QUOTE) this.isInString = false;
      } else if (code === QUOTE) {
        this.isInString = true;
      } else if (
        code === OPEN_LIST &&
        this.depth === 1 &&
        this.outer === 'file' &&
        this.phase === 'value' &&
        this.opensList(text.slice(from, at), text.slice(at + 1, at + 60))
      ) {
        this.drop();
        this.outer = 'page';
        this.phase = 'between';
        return at + 1;
      } else if (code === OPEN_LIST || code === OPEN_OBJECT) {
        this.depth += 1;
      } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) {
        if (this.depth === 0) return this.endValue(text.slice(from, at), at);
        this.depth -= 1;
        if (this.depth === 0) return this.endValue(text.slice(from, at + 1), at + 1);
      } else if (this.depth === 0 && (code === COMMA || code === NEW_LINE)) {
        return this.endValue(text.slice(from, at), at);
      }
    }
    this.hold(text.slice(from));
    return text.length;
  }

  private endValue(text: string, next: number): number {
    if (this.phase === 'value') {
      this.hold(text);
      this.finish();
      this.mayBeLines &&= this.line === this.startLine;
    }
    this.drop();
    this.phase = 'between';
    return next;
  }

  /** A first line that opens and closes an object starts a line-by-line file, even when the line is broken. */
  private looksLikeLines(tail: string): boolean {
    const first = this.held[0] ?? tail;
    return first.startsWith('{') && tail.trimEnd().endsWith('}');
  }

  /** In one object, `"features": ["ramp"]` and `"values": [1]` are fields; lists of entries hold objects or rows. */
  private opensList(tail: string, ahead: string): boolean {
    const text = (this.held.join('') + tail).slice(-120);
    const name = /"([^"\\]+)"\s*:\s*$/.exec(text)?.[1];
    if (name === 'features' && !/^\s*(?:[{\]]|$)/.test(ahead)) return false;
    if (name === 'values' && !/^\s*(?:\[|$)/.test(ahead)) return false;
    return name !== undefined && this.options.lists.includes(name);
  }

  private hold(text: string): void {
    if (this.phase === 'rest') return;
    this.heldLength += text.length;
    if (this.heldLength <= this.options.maxLength) this.held.push(text);
    else this.held = [];
  }

  private drop(): void {
    this.held = [];
    this.heldLength = 0;
    this.isInString = false;
    this.isEscaped = false;
  }

  private finish(): void {
    const isTooLong = this.heldLength > this.options.maxLength;
    // JSON text sequences (RFC 7464) start each value with a record separator.
    const text = this.held
      .join('')
      .replace(/^[\u001e\s]+/, '')
      .trim();
    this.drop();
    if (isTooLong) {
      this.report(
        'record-too-long',
        `This entry is longer than ${this.options.maxLength} characters. It was left out.`,
      );
      return;
    }
    if (text === '') return;
    try {
      const value: unknown = JSON.parse(text);
      this.items += 1;
      this.ready.push({ row: this.row(), value });
    } catch (error) {
      this.report('json-broken', `This entry is not written as JSON should be. ${describe(error)}`);
    }
  }

  private report(code: string, message: string): void {
    this.items += 1;
    this.ready.push({ row: this.row(), problem: { code, message } });
    this.drop();
  }

  private row(): number {
    return this.outer === 'file' ? this.startLine : this.items;
  }
}

function describe(error: unknown): string {
  const words = error instanceof Error ? error.message : '';
  return words.length > 160 ? `${words.slice(0, 160)}…` : words;
}
