import type { Resource } from '@cairn/domain';
import type { Finding } from '../report/problem-words.ts';
import { hash53 } from '../text/hash53.ts';

export type Named =
  { readonly resource: Resource; readonly finding?: Finding } | { readonly duplicateOf: string };

/** Makes ids unique within a directory and notices entries that repeat word for word. */
export class IdBook {
  private readonly used = new Map<string, number>();

  name(resource: Resource): Named {
    const wanted = resource.id === '' ? `row-${resource.source.row}` : resource.id;
    const content = hash53(contentOf(resource));
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
