import { createHash } from 'node:crypto';
import type { Result } from '@cairn/domain';
import { canonicalJson } from '@cairn/domain/plan';
import {
  findFrames,
  gather,
  joinFrames,
  readHandOff,
  toFrames,
  type Gathered,
} from '@cairn/interop/hand-off';
import { openHandOff, sealHandOff, type Stretch } from '@cairn/state/hand-off';
import { readJourneyFile } from '@cairn/state/plan';
import { Random } from '../../bench/corpus/random.ts';
import { damage, mutateJson } from '../directory/fuzz/mutate.ts';
import { offerToPlan } from './offer-to-plan.ts';
import { AT, CODE, handOffSeed, journeySeed, planSeed } from './seeds.ts';

export const KINDS = ['plan', 'journey', 'hand-off', 'sealed', 'codes'] as const;
type Kind = (typeof KINDS)[number];

/** How often a kind of file was taken and refused, and with which problems. */
export interface FileFigures {
  taken: number;
  readonly refused: Map<string, number>;
}

/** Every problem that a file may be refused with. Anything else is a finding. */
const KNOWN: ReadonlySet<string> = new Set([
  'not-a-plan-file',
  'newer-version',
  'content-not-understood',
  'checksum-differs',
  'history-broken',
  'counts-differ',
  'other-plan',
  'not-a-journey-file',
  'not-a-hand-off',
  'cut-short',
  'words-do-not-fit',
  'frames-missing',
  'frames-do-not-fit',
  'frame-out-of-range',
  'other-series',
]);

const digest = (text: string): Promise<string> =>
  Promise.resolve(createHash('sha256').update(text, 'utf8').digest('hex'));
const randomBytes = (count: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: count }, (_, at) => (at * 59 + 3) % 256);

/** Opens many damaged copies of every kind of file and throws, with the number to repeat it, on the first broken promise. */
export async function fuzzFiles(inputs: number, firstSeed: number): Promise<Map<Kind, FileFigures>> {
  const sealed = await sealHandOff(await handOffSeed(digest), CODE, randomBytes);
  const seeds: Seeds = { sealed, plan: await planSeed(digest), journey: await journeySeed(digest) };
  const figures = new Map<Kind, FileFigures>(KINDS.map((kind) => [kind, { taken: 0, refused: new Map() }]));
  for (let number = firstSeed; number < firstSeed + inputs; number++) {
    const kind = KINDS[number % KINDS.length] ?? 'plan';
    try {
      const result = await RUNS[kind](seeds, new Random(number));
      const held = figures.get(kind);
      if (held) note(held, result);
    } catch (error) {
      throw new Error(`${kind}, input ${number}: ${error instanceof Error ? error.stack : String(error)}`, {
        cause: error,
      });
    }
  }
  return figures;
}

interface Seeds {
  readonly plan: unknown;
  readonly journey: unknown;
  readonly sealed: Uint8Array;
}

const RUNS: Readonly<Record<Kind, (seeds: Seeds, random: Random) => Promise<Result<unknown>>>> = {
  plan: async ({ plan }, random) => {
    const copy = random.chance(0.4) ? retold(plan, random) : damaged(plan, random);
    return offerToPlan(await mended(copy, random), random, digest);
  },
  journey: async ({ journey }, random) =>
    readJourneyFile(await mended(damaged(journey, random), random), digest),
  'hand-off': async ({ plan }, random) => {
    const inside = { format: 'cairn-hand-off', version: 1, writtenAt: AT, from: { role: 'me' }, plan };
    const text = new TextEncoder().encode(JSON.stringify(mutateJson(inside, random)));
    const bytes = random.chance(0.3) ? damage(text, random) : text;
    return readHandOff(new TextDecoder().decode(bytes));
  },
  sealed: async ({ sealed }, random) => {
    const bytes = random.chance(0.02) ? sealed : damage(sealed, random);
    const read = await openHandOff(bytes, random.chance(0.1) ? 'other words' : CODE, quickly);
    if (read.ok && !isSame(bytes, sealed)) throw new Error('a damaged file was opened');
    return read;
  },
  codes: async ({ sealed }, random) => {
    const frames = random.shuffled(toFrames(sealed) ?? []);
    const text = new TextEncoder().encode(frames.join(random.pick(['\n', ' ', '', ', '])));
    const pasted = new TextDecoder().decode(random.chance(0.8) ? damage(text, random) : text);
    let gathered: Gathered | undefined;
    for (const frame of findFrames(pasted)) {
      const next = gather(gathered, frame);
      if (!next.ok) return next;
      gathered = next.value;
    }
    if (!gathered) return { ok: false, problem: { code: 'frames-missing', message: 'None.' } };
    const joined = joinFrames(gathered);
    if (joined.ok && !isSame(joined.value, sealed)) throw new Error('damaged codes made a file');
    return joined;
  },
};

const keys = new Map<string, Promise<CryptoKey>>();

/** The slow key once for each lock that turns up: the fuzzer is after what reads files, not after the key. */
const quickly: Stretch = (code, salt, iterations) => {
  const name = `${code} ${salt.join()} ${iterations}`;
  const made =
    keys.get(name) ??
    crypto.subtle.digest('SHA-256', new TextEncoder().encode(name)).then(async (secret) => {
      const isTrue = code === CODE && isSame(salt, randomBytes(salt.length)) && iterations === 1_000_000;
      if (isTrue) return (await import('@cairn/vault/sealed')).passphraseKey(code, salt, iterations);
      return crypto.subtle.importKey('raw', secret, 'AES-GCM', false, ['decrypt']);
    });
  keys.set(name, made);
  return made;
};

/** A changed copy; now and then what came back is no JSON at all. */
function damaged(seed: unknown, random: Random): unknown {
  if (random.chance(0.9)) return mutateJson(seed, random);
  const text = new TextDecoder().decode(damage(new TextEncoder().encode(JSON.stringify(seed)), random));
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The same file with its history told in another way: every entry is sound, and they may not fit together. */
function retold(seed: unknown, random: Random): unknown {
  const file = structuredClone(seed) as {
    counts: Record<string, number>;
    body: { plan: { events: { id: string; at: string }[] } };
  };
  const { events } = file.body.plan;
  for (let times = 1 + random.below(3); times > 0; times--) {
    const at = random.below(events.length);
    const moved = events.splice(at, 1);
    const fate = random.next();
    if (fate < 0.5) events.splice(random.below(events.length + 1), 0, ...moved);
    else if (fate < 0.75) events.push(...moved.map((event) => ({ ...event, id: `again-${at}` })));
  }
  file.counts['events'] = events.length;
  if (random.chance(0.3)) file.counts['goals'] = random.below(4);
  return file;
}

/** Half of the copies get a checksum that fits again: whoever wants to harm can write one too. */
async function mended(file: unknown, random: Random): Promise<unknown> {
  if (typeof file !== 'object' || file === null || !random.chance(0.5)) return file;
  const body: unknown = Reflect.get(file, 'body');
  return { ...file, checksum: `sha256:${await digest(canonicalJson(body))}` };
}

function note(figures: FileFigures, result: Result<unknown>): void {
  if (result.ok) {
    figures.taken++;
    return;
  }
  const { code, message } = result.problem;
  if (!KNOWN.has(code)) throw new Error(`unknown problem "${code}"`);
  if (message.trim() === '') throw new Error(`"${code}" has no words`);
  figures.refused.set(code, (figures.refused.get(code) ?? 0) + 1);
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
