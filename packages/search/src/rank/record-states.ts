import type { Resource } from '@cairn/domain';
import { locate, type Records } from '../index/records.ts';
import { tagValues } from '../index/tags.ts';
import type { Column } from '../pack/column.ts';
import { countPlaces, firstPlace, type LiftedUses } from '../pack/lifted-uses.ts';
import type { Shard } from '../pack/shard.ts';

/** What a record's short fields say, read once per distinct value. */
export class RecordStates {
  private readonly index: Records;
  private readonly shards: readonly ShardStates[];

  constructor(index: Records) {
    this.index = index;
    this.shards = index.shards.map((shard) => new ShardStates(shard));
  }

  /** False for what has ended or is closed for a while. */
  isInUse(record: number): boolean {
    const { shardAt, local } = locate(this.index, record);
    return this.shards[shardAt]?.isInUse(local) ?? true;
  }

  /** Whether the list says what need it meets. */
  hasNeeds(record: number): boolean {
    const { shardAt, local } = locate(this.index, record);
    return this.shards[shardAt]?.hasNeeds(local) ?? false;
  }

  /** Serves the whole country. */
  isNationwide(record: number): boolean {
    const { shardAt, local } = locate(this.index, record);
    return this.shards[shardAt]?.isNationwide(local) ?? false;
  }

  /** When it was last checked, in ms since 1970 UTC; NaN when the list does not say. */
  verifiedAtMs(record: number): number {
    const { shardAt, local } = locate(this.index, record);
    return this.shards[shardAt]?.verifiedAtMs(local) ?? NaN;
  }
}

class ShardStates {
  private readonly status: Column;
  private readonly inUse: readonly boolean[];
  private readonly needs: Column;
  private readonly needy: readonly boolean[];
  private readonly areas: Column;
  private readonly nationwide: readonly boolean[];
  private readonly verified: Column;
  private readonly verifiedUses: LiftedUses;
  private readonly instants: Float64Array;

  constructor(shard: Shard) {
    this.status = shard.shapeColumn('status');
    this.inUse = shard.shapesOf('status').map((status) => status === 'active' || status === 'unknown');
    this.needs = shard.shapeColumn('needs');
    this.needy = shard.shapesOf('needs').map((needs) => tagValues('needs', needs).length > 0);
    this.areas = shard.shapeColumn('serviceArea');
    this.nationwide = shard
      .shapesOf('serviceArea')
      .map((area) => (area as Resource['serviceArea'] | undefined)?.isNationwide === true);
    this.verified = shard.column('verifiedOn');
    this.verifiedUses = shard.usesOf('verifiedOn');
    this.instants = Float64Array.from(this.verified.lines(), (day) => Date.parse(day));
  }

  isInUse(local: number): boolean {
    return this.inUse[this.status.idAt(local)] ?? true;
  }

  hasNeeds(local: number): boolean {
    return this.needy[this.needs.idAt(local)] ?? false;
  }

  isNationwide(local: number): boolean {
    return this.nationwide[this.areas.idAt(local)] === true;
  }

  verifiedAtMs(local: number): number {
    if (countPlaces(this.verifiedUses, local) === 0) return NaN;
    return this.instants[this.verified.idAt(firstPlace(this.verifiedUses, local))] ?? NaN;
  }
}
