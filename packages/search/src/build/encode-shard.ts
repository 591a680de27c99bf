import type { Resource } from '@cairn/domain';
import { SHARD_MAGIC } from '../pack/shard.ts';
import { FIELDS, LIFTED, NEAR_ZIP } from '../pack/schema.ts';
import { takeShape } from '../pack/shape.ts';
import { ByteWriter } from './byte-writer.ts';
import { ColumnBuilder } from './column.ts';
import { Dictionary } from './dictionary.ts';

/**
 * The bytes of one shard before compression. The records keep the order given. `nearZips` has a ZIP code for each record
 * that has none of its own, and is no part of the record.
 */
export function encodeShard(resources: readonly Resource[], nearZips: readonly string[] = []): Uint8Array {
  const shapes = new Map<string, ColumnBuilder>(
    FIELDS.map((field) => [field, new ColumnBuilder(`=${field}`, 'shape')]),
  );
  const parts = new Map<string, ColumnBuilder>(
    Object.entries(LIFTED).map(([path, kind]) => [path, new ColumnBuilder(path, kind)]),
  );
  for (const resource of resources) {
    for (const field of FIELDS) {
      const value: unknown = resource[field];
      const shape =
        value === undefined
          ? ''
          : JSON.stringify(takeShape(value, field, (path, part) => parts.get(path)?.add(partText(part))));
      shapes.get(field)?.add(shape);
    }
  }
  const dictionary = new Dictionary();
  for (const part of parts.values())
    if (part.kind === 'text') part.values.forEach((text) => dictionary.count(text));
  dictionary.assignIds();
  const to = new ByteWriter();
  to.writeString(SHARD_MAGIC);
  to.writeNumber(resources.length);
  dictionary.writeTokens(to);
  const columns = FIELDS.flatMap((field) => [
    ...[shapes.get(field)].filter((column) => column !== undefined),
    ...[...parts.values()].filter(({ path }) => path === field || path.startsWith(`${field}.`)),
  ]);
  const nearby = new ColumnBuilder(NEAR_ZIP, 'atom');
  nearZips.forEach((zip) => nearby.add(zip));
  if (nearby.values.some((zip) => zip !== '')) columns.push(nearby);
  to.writeNumber(columns.length);
  for (const column of columns) column.write(to, dictionary);
  return to.finish();
}

function partText(part: string | number): string {
  return Object.is(part, -0) ? '-0' : String(part);
}
