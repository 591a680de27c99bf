// All phrases of all rules are looked for in one walk over the words of a text, so that the number of
// rules hardly matters.

export interface PhraseMatch<T> {
  readonly value: T;
  readonly phrase: string;
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly ends: PhraseMatch<T>[];
  /** Last words that may go on: `visit*`. */
  readonly openEnds: { readonly start: string; readonly match: PhraseMatch<T> }[];
}

/** Lower case without accents, in words; hyphens and slashes part words, apostrophes and points in `a.a.` do not count. */
export function foldWords(text: string): string[] {
  return (
    text
      .normalize('NFD')
      .toLowerCase()
      .replace(/[\u0300-\u036f'’]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

export class PhraseTrie<T> {
  private readonly root: Node<T> = emptyNode();

  /** A final `*` lets the last word go on. */
  add(phrase: string, value: T): void {
    const isOpen = phrase.trimEnd().endsWith('*');
    const words = foldWords(phrase);
    const last = isOpen ? words.pop() : undefined;
    let node = this.root;
    for (const word of words) {
      let next = node.next.get(word);
      if (next === undefined) {
        next = emptyNode();
        node.next.set(word, next);
      }
      node = next;
    }
    const match = { value, phrase };
    if (last !== undefined) node.openEnds.push({ start: last, match });
    else if (words.length > 0) node.ends.push(match);
  }

  find(text: string): PhraseMatch<T>[] {
    const words = foldWords(text);
    const found: PhraseMatch<T>[] = [];
    for (let from = 0; from < words.length; from += 1) {
      let node: Node<T> | undefined = this.root;
      for (let at = from; node !== undefined; at += 1) {
        found.push(...node.ends);
        const word = words[at];
        if (word === undefined) break;
        for (const { start, match } of node.openEnds) if (word.startsWith(start)) found.push(match);
        node = node.next.get(word);
      }
    }
    return found;
  }
}

function emptyNode<T>(): Node<T> {
  return { next: new Map(), ends: [], openEnds: [] };
}
