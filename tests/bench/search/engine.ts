import type { Resource } from '@cairn/domain';
import type { Sizes } from './compressed-size.ts';

/** A search engine under test. Records are known by their place in the list. */
export interface Engine {
  readonly name: string;
  /** What a browser must fetch besides its script: for Cairn the pack, for others the index, to which the records come. */
  readonly download: { readonly brotli: number; readonly gzip: number };
  readonly loadMs: number;
  readonly heapBytes: number;
  /** Places of the best records, best first. `isAboutNeed`: the question names a need and not an entry. */
  search(text: string, limit: number, isAboutNeed: boolean): number[] | Promise<number[]>;
}

export interface EngineInput {
  /** How sizes are measured; nothing is measured when only time and recall are asked for. */
  readonly sizesOf: (bytes: Uint8Array) => Sizes;
  readonly resources: readonly Resource[];
}

export type EngineMaker = (input: EngineInput) => Promise<Engine>;

/** The texts and boosts that every engine gets. */
export const FIELD_BOOSTS = {
  name: 8,
  alternateNames: 6,
  organization: 5,
  city: 4,
  categories: 4,
  needs: 4,
  eligibility: 1.5,
  description: 1,
} as const;

export type FlatRecord = Readonly<Record<keyof typeof FIELD_BOOSTS, string>> & { readonly id: number };

export function flatten(resource: Resource, id: number): FlatRecord {
  return {
    id,
    name: resource.name,
    alternateNames: resource.alternateNames.join(' '),
    organization: resource.organization,
    city: resource.location?.city ?? '',
    categories: resource.categories.join(' '),
    needs: resource.needs.join(' ').replaceAll('-', ' '),
    eligibility: resource.eligibility.text ?? '',
    description: resource.description,
  };
}

/**
 * Starts a clock and gives what reads it: milliseconds that the work since then took. A wall clock counts the waiting for a busy
 * machine, processor time counts what the process does beside (compiling, collecting garbage on other threads). The
 * thread that answers worked no longer than either says, so the lesser of the two is given.
 */
export function startClock(): () => number {
  const wall = performance.now();
  const cpu = cpuMs();
  return () => Math.min(performance.now() - wall, cpuMs() - cpu);
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
