import type { Resource } from '@cairn/domain';
import type { Finding } from '../report/problem-words.ts';

export type Named =
  { readonly resource: Resource; readonly finding?: Finding } | { readonly duplicateOf: string };

/** Makes ids unique within a directory and notices entries that repeat word for word. */
export class IdBook {
  private readonly used = new Map<string, number>();

  name(resource: Resource): Named {
    const wanted = resource.id === '' ? `row-${resource.source.row}` : resource.id;
    const content = hash(contentOf(resource));
    const known = this.used.get(wanted);
    if (known === undefined) {
      this.used.set(wanted, content);
      return { resource: { ...resource, id: wanted } };
    }
    if (known === content) return { duplicateOf: `"${wanted}"` };
    for (let count = 2; ; count += 1) {
      const id = `${wanted}~${count}`;
      const other = this.used.get(id);
      if (other === content) return { duplicateOf: `"${id}"` };
      if (other !== undefined) continue;
      this.used.set(id, content);
      // A row number is nobody's id, so a second entry of the same row is no repetition to report.
      const finding: Finding | undefined =
        resource.id === '' ? undefined : { code: 'id-repeated', detail: wanted };
      return { resource: { ...resource, id }, ...(finding === undefined ? {} : { finding }) };
    }
  }
}

function contentOf(resource: Resource): string {
  return JSON.stringify({ ...resource, id: '', source: undefined });
}

/** 53-bit hash (cyrb53, public domain by bryc): a chance repetition within a million entries is below one in ten thousand. */
function hash(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
