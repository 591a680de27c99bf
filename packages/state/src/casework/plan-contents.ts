import { effect, signal, type ReadonlySignal } from '@preact/signals-core';
import { readPlanFile, type PlanFileContent } from '@cairn/domain/plan';
import type { Digest } from '@cairn/domain/wording';
import type { Kept, RecordCollection } from '../vault/record-collection.ts';
import type { PlanFile } from './collections.ts';

export interface PlanContents {
  /** What each person's plan holds, by the person's id. */
  readonly byPerson: ReadonlySignal<ReadonlyMap<string, PlanFileContent>>;
  /** Plans that lie in the vault and cannot be read. */
  readonly unreadable: ReadonlySignal<number>;
}

/** Reads each plan once for each revision. Nothing of a plan is shown before its checksum was right. */
export function watchPlanContents(
  plans: RecordCollection<PlanFile>,
  digest: Digest,
  abort: AbortSignal,
): PlanContents {
  const byPerson = signal<ReadonlyMap<string, PlanFileContent>>(new Map());
  const unreadable = signal(0);
  let read = new Map<string, { readonly rev: number; readonly content: PlanFileContent | undefined }>();
  let turn = 0;

  const readOne = async ({ id, rev, value }: Kept<PlanFile>) => {
    const known = read.get(id);
    if (known?.rev === rev) return [id, known] as const;
    const file = await readPlanFile(value, digest);
    return [id, { rev, content: file.ok ? file.value : undefined }] as const;
  };
  const stop = effect(() => {
    const all = plans.all.value;
    turn += 1;
    const mine = turn;
    if (all.length === 0) {
      // A lock must leave nothing behind, not even for the time of a promise.
      read = new Map();
      byPerson.value = new Map();
      unreadable.value = 0;
      return;
    }
    void Promise.all(all.map(readOne)).then((entries) => {
      if (mine !== turn) return;
      read = new Map(entries);
      const contents = entries.flatMap(([id, { content }]) => (content ? [[id, content] as const] : []));
      byPerson.value = new Map(contents);
      unreadable.value = entries.length - contents.length;
    });
  });
  abort.addEventListener('abort', stop, { once: true });
  return { byPerson, unreadable };
}
