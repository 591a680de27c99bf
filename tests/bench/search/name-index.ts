import type { Resource } from '@cairn/domain';

/** Lower-case words without accents; written apart from the engine's own, which is what is being judged. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}|['’]/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Which records hold a word in their name, other names, organisation or city: what decides whether a name query is answered. */
export class NameIndex {
  private readonly records = new Map<string, number[]>();
  private readonly allWords = new Set<string>();

  constructor(resources: readonly Resource[]) {
    for (const [at, resource] of resources.entries()) {
      const texts = [
        resource.name,
        ...resource.alternateNames,
        resource.organization,
        resource.location?.city ?? '',
      ];
      for (const word of new Set(wordsOf(texts.join(' ')))) {
        const list = this.records.get(word);
        if (list) list.push(at);
        else this.records.set(word, [at]);
      }
      for (const word of wordsOf(resource.description)) this.allWords.add(word);
    }
  }

  knows(word: string): boolean {
    return this.records.has(word) || this.allWords.has(word);
  }

  holdingAll(words: readonly string[]): Set<number> {
    const lists = words.map((word) => this.records.get(word) ?? []).sort((a, b) => a.length - b.length);
    let held = new Set(lists[0]);
    for (const list of lists.slice(1)) held = new Set(list.filter((at) => held.has(at)));
    return held;
  }
}
