import { fail, succeed, type Result } from '../result.ts';
import { canonicalJson } from '../plan/canonical-json.ts';
import { day, listOf, moment, oneOf, optional, record, text, whole } from '../shape/shape.ts';
import type { Shaped } from '../shape/shape.ts';
import type { Digest } from '../wording/normalize-line.ts';
import { SUPERVISION_FUNCTIONS } from './growth-record.ts';

// What a peer gives a supervisor: how the work goes in numbers, supervision and training. It has no place for a
// recoveree: no name, no number, no words of theirs.

const count = whole(0, 1_000_000);

const bodyShape = record({
  /** How the peer is called at work. */
  peer: text(200),
  from: day,
  to: day,
  people: record({ active: count, begun: count, ended: count }),
  contacts: record({ reached: count, tries: count, minutes: count, groups: count, checkups: count }),
  referrals: record({ begun: count, gotHelp: count, open: count }),
  /** How many things are due on the last day, by kind. */
  due: listOf(record({ kind: text(100), count }), 50),
  sessions: listOf(
    record({
      on: day,
      minutes: count,
      functions: listOf(oneOf(...SUPERVISION_FUNCTIONS), SUPERVISION_FUNCTIONS.length),
    }),
    1000,
  ),
  trainings: listOf(
    record({ on: day, minutes: count, title: text(300), isEthics: optional(oneOf('yes')) }),
    1000,
  ),
});

const fileShape = record({
  format: oneOf('cairn-supervision'),
  version: whole(1, 1_000_000),
  writtenAt: moment,
  checksum: text(100),
  body: bodyShape,
});

export type SupervisorSheet = Shaped<typeof bodyShape>;

const VERSION = 1;

export async function writeSupervisorFile(
  body: SupervisorSheet,
  writtenAt: string,
  digest: Digest,
): Promise<object> {
  const checksum = `sha256:${await digest(canonicalJson(body))}`;
  return { format: 'cairn-supervision', version: VERSION, writtenAt, checksum, body };
}

/** Reads a file that anybody may have made: the whole sheet, or one problem. */
export async function readSupervisorFile(json: unknown, digest: Digest): Promise<Result<SupervisorSheet>> {
  const read = fileShape.read(json, 'file');
  if (!read.ok)
    return fail({
      code: 'not-a-supervision-file',
      message: `This file is no sheet for supervision (${read.at}: ${read.expected}). Check that it is the right file.`,
    });
  const { version, checksum, body } = read.value;
  if (version > VERSION)
    return fail({
      code: 'newer-version',
      message: 'This file was made by a newer Cairn. Update Cairn to open it.',
    });
  if (checksum !== `sha256:${await digest(canonicalJson(body))}`)
    return fail({
      code: 'checksum-differs',
      message: 'This file was changed or damaged on its way. Ask for it again.',
    });
  return succeed(body);
}
