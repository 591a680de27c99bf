import { fail, succeed } from '../result.ts';
import type { Problem, Result } from '../result.ts';
import type { InstrumentDefinition } from './definition.ts';
import { normalizeLine, splitLines, withoutNumber } from './normalize-line.ts';
import type { Digest } from './normalize-line.ts';

/** The items of an instrument as somebody gave them, checked or vouched for. */
export interface AcceptedWording {
  readonly language: string;
  /** As given, without numbers in front. */
  readonly lines: readonly string[];
  /** Of all normalised lines together: what a result stores. */
  readonly sha256: string;
  /** False where only an organisation vouches for it: every result then says so. */
  readonly isVerified: boolean;
  readonly vouchedBy?: string;
  /** `YYYY-MM-DD`. */
  readonly vouchedOn?: string;
}

export interface WordingProblem extends Problem {
  /** 1-based lines that differ from what was published, as they were given. */
  readonly differing: readonly { readonly line: number; readonly given: string }[];
}

/**
 * Accepts a wording only if every line is one that was published. The lines may be numbered and punctuated
 * in any way; a changed, missing or swapped word makes a line differ.
 */
export async function acceptWording(
  definition: InstrumentDefinition,
  language: string,
  text: string | readonly string[],
  digest: Digest,
): Promise<Result<AcceptedWording, WordingProblem>> {
  const lines = typeof text === 'string' ? splitLines(text) : text.flatMap(splitLines);
  const published = definition.wording[language];
  if (published === undefined) {
    return fail({
      code: 'language-not-published',
      message: 'No published wording in this language is known. An organization can vouch for its own.',
      differing: [],
    });
  }
  if (lines.length !== definition.itemCount) return fail(wrongCount(definition, lines.length));
  const kept: string[] = [];
  const differing: { line: number; given: string }[] = [];
  for (const [at, given] of lines.entries()) {
    const match = await matchLine(given, published.sha256[at] ?? [], digest);
    if (match === undefined) differing.push({ line: at + 1, given });
    else kept.push(match);
  }
  if (differing.length > 0) {
    return fail({
      code: 'wording-differs',
      message: `These lines differ from the published wording: ${differing.map(({ line }) => line).join(', ')}. Copy them again from the source.`,
      differing,
    });
  }
  return succeed({
    language,
    lines: kept,
    sha256: await digest(kept.map(normalizeLine).join('\n')),
    isVerified: true,
  });
}

async function matchLine(
  given: string,
  hashes: readonly string[],
  digest: Digest,
): Promise<string | undefined> {
  for (const candidate of new Set([given, withoutNumber(given)])) {
    if (hashes.includes(await digest(normalizeLine(candidate)))) return candidate;
  }
  return undefined;
}

export interface Voucher {
  /** Name of the organisation. */
  readonly by: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
}

/** Takes a wording in a language for which nothing is published, on the word of an organisation. */
export async function vouchForWording(
  definition: InstrumentDefinition,
  language: string,
  text: string | readonly string[],
  voucher: Voucher,
  digest: Digest,
): Promise<Result<AcceptedWording, WordingProblem>> {
  const lines = (typeof text === 'string' ? splitLines(text) : text.flatMap(splitLines)).map(withoutNumber);
  if (definition.wording[language] !== undefined) {
    return fail({
      code: 'language-is-published',
      message: 'The wording in this language is published, so it must match and cannot be vouched for.',
      differing: [],
    });
  }
  if (lines.length !== definition.itemCount) return fail(wrongCount(definition, lines.length));
  if (voucher.by.trim() === '') {
    return fail({
      code: 'voucher-missing',
      message: 'Say which organization vouches for this wording.',
      differing: [],
    });
  }
  // The published normalisation knows a to z only; other languages are hashed as they are written.
  const sha256 = await digest(lines.map((line) => line.normalize('NFC')).join('\n'));
  return succeed({
    language,
    lines,
    sha256,
    isVerified: false,
    vouchedBy: voucher.by.trim(),
    vouchedOn: voucher.on,
  });
}

function wrongCount({ itemCount }: InstrumentDefinition, given: number): WordingProblem {
  return {
    code: 'line-count',
    message: `The instrument has ${itemCount} items, and ${given} lines were given. Put one item on each line.`,
    differing: [],
  };
}
