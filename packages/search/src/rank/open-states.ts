import { isOpen, nextOpening, zoneClock, zoneOf, type Timed } from '@cairn/domain';
import { locate, type Records } from '../index/records.ts';
import type { OpenFilter } from '../query.ts';

export type OpenAnswer = 'open' | 'closed' | 'unknown';

/** Instants within one minute get one answer. */
const MINUTE_MS = 60_000;

/** When records are open. Records with the same hours in the same time zone are worked out once. */
export class OpenStates {
  private readonly index: Records;
  private readonly answers = new Map<string, OpenAnswer>();
  private readonly openings = new Map<string, number>();
  private minute = NaN;

  constructor(index: Records) {
    this.index = index;
  }

  answer(record: number, open: OpenFilter, nowMs: number, zone: string | undefined): OpenAnswer {
    const instantMs = open.when === 'at' ? open.instantMs : nowMs;
    return this.cached(this.answers, record, `${open.when} ${zone ?? ''}`, instantMs, (timed) =>
      open.when === 'today' ? openToday(timed, instantMs, zone) : isOpen(timed, instantMs, zone).state,
    );
  }

  /** 0 when it is open, else the instant at which it opens next; Infinity when the list does not say. */
  opensAtMs(record: number, nowMs: number, zone: string | undefined): number {
    return this.cached(this.openings, record, zone ?? '', nowMs, (timed) =>
      isOpen(timed, nowMs, zone).state === 'open' ? 0 : (nextOpening(timed, nowMs, zone) ?? Infinity),
    );
  }

  private cached<T>(
    cache: Map<string, T>,
    record: number,
    how: string,
    instantMs: number,
    work: (timed: Timed) => T,
  ): T {
    const minute = Math.floor(instantMs / MINUTE_MS);
    if (minute !== this.minute) {
      this.answers.clear();
      this.openings.clear();
      this.minute = minute;
    }
    const { shardAt, local } = locate(this.index, record);
    const shard = this.index.shards[shardAt];
    const ids = (['schedules', 'status', 'location'] as const).map(
      (field) => shard?.shapeColumn(field).idAt(local) ?? 0,
    );
    const key = `${shardAt} ${ids.join(' ')} ${how}`;
    const known = cache.get(key);
    if (known !== undefined) return known;
    const [schedules, status, location] = ids;
    // A shape has the time zone, which is all that is asked of a location here.
    const timed = {
      schedules: shard?.shapesOf('schedules')[schedules ?? 0] ?? [],
      status: shard?.shapesOf('status')[status ?? 0],
      location: shard?.shapesOf('location')[location ?? 0],
    } as unknown as Timed;
    const answer = work(timed);
    cache.set(key, answer);
    return answer;
  }
}

/** Open now or again before midnight at the place. */
function openToday(timed: Timed, instantMs: number, defaultZone: string | undefined): OpenAnswer {
  const { state } = isOpen(timed, instantMs, defaultZone);
  const zone = zoneOf(timed, defaultZone);
  const clock = zone === undefined ? undefined : zoneClock(zone);
  if (state === 'open' || !clock) return state;
  const next = nextOpening(timed, instantMs, defaultZone);
  return next !== undefined && clock.read(next).day === clock.read(instantMs).day ? 'open' : state;
}
