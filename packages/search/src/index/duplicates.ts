import type { Shard } from '../pack/shard.ts';
import { foldPhrase } from '../text/fold-phrase.ts';

/**
 * Finds entries that stand in several packs: the same name, organisation, first phone number or first address line,
 * city and hours. The one that was checked last stays; of equally fresh ones the first. `packOf` gives each shard's pack.
 * Entries of one pack are never merged: its keeper may mean them to be two.
 */
export function findDuplicates(shards: readonly Shard[], packOf: readonly number[]): Uint8Array | undefined {
  if (new Set(packOf).size < 2) return undefined;
  const hidden = new Uint8Array(shards.reduce((sum, shard) => sum + shard.count, 0));
  const kept = new Map<
    string,
    { readonly record: number; readonly pack: number; readonly verifiedOn: string }
  >();
  let base = 0;
  for (const [at, shard] of shards.entries()) {
    const pack = packOf[at] ?? 0;
    const keyOf = identity(shard);
    for (let local = 0; local < shard.count; local++) {
      const key = keyOf(local);
      if (key === undefined) continue;
      const record = base + local;
      const verifiedOn = firstLine(shard, 'verifiedOn', local) ?? '';
      const other = kept.get(key);
      if (other && other.pack === pack) continue;
      if (other && other.verifiedOn >= verifiedOn) hidden[record] = 1;
      else {
        if (other) hidden[other.record] = 1;
        kept.set(key, { record, pack, verifiedOn });
      }
    }
    base += shard.count;
  }
  return hidden;
}

/** What makes an entry the same as another, or undefined when too little is known to say. */
function identity(shard: Shard): (local: number) => string | undefined {
  const folded = new Map<string, string>();
  const text = (path: string, local: number): string => {
    if (shard.countPlaces(path, local) === 0) return '';
    const id = shard.column(path).idAt(shard.firstPlace(path, local));
    const key = `${path} ${id}`;
    const known = folded.get(key);
    if (known !== undefined) return known;
    const phrase = foldPhrase(shard.text(path, id));
    folded.set(key, phrase);
    return phrase;
  };
  return (local) => {
    const phone = firstLine(shard, 'phones.number', local)?.replace(/\D/g, '') ?? '';
    const address = text('location.address', local);
    if (phone === '' && address === '') return undefined;
    const hours = shard.shapeColumn('schedules');
    return [
      text('name', local),
      text('organization', local),
      phone || address,
      text('location.city', local),
      hours.line(hours.idAt(local)),
    ].join('\n');
  };
}

function firstLine(shard: Shard, path: string, local: number): string | undefined {
  if (shard.countPlaces(path, local) === 0) return undefined;
  const column = shard.column(path);
  return column.line(column.idAt(shard.firstPlace(path, local)));
}
