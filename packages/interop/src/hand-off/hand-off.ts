import { fail, succeed, type Result } from '@cairn/domain';

/** What goes from hand to hand: a plan or a record, who gave it, and, where the law asks for it, the notice that travels along. */
export interface HandOff {
  /** ISO 8601 with offset. */
  readonly writtenAt: string;
  readonly from: HandOffSender;
  /** A plan file, with its own checks. */
  readonly plan?: unknown;
  /** What one peer hands to another about a person, with its own checks. There is one of the two. */
  readonly record?: unknown;
  readonly cover?: HandOffCover;
}

export interface HandOffSender {
  readonly role: 'me' | 'coach';
  readonly name?: string;
}

/** The notice of 42 CFR 2.32(a) and the scope of the consent, 2.32(b). */
export interface HandOffCover {
  readonly notice: string;
  readonly scope: readonly string[];
}

const FORMAT = 'cairn-hand-off';
const VERSION = 1;
const LONGEST_NAME = 200;
const LONGEST_LINE = 4000;
const MOST_LINES = 40;
const NOT_A_HAND_OFF = { code: 'not-a-hand-off', message: 'This file holds no hand-off.' } as const;

export function writeHandOff({ writtenAt, from, plan, record, cover }: HandOff): string {
  return JSON.stringify({
    format: FORMAT,
    version: VERSION,
    writtenAt,
    from,
    plan,
    record,
    ...(cover ? { cover } : {}),
  });
}

/** Reads what was inside the sealed file. Plan and record are read by those who know them. */
export function readHandOff(text: string): Result<HandOff> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return fail(NOT_A_HAND_OFF);
  }
  if (field(json, 'format') !== FORMAT) return fail(NOT_A_HAND_OFF);
  const version = field(json, 'version');
  if (typeof version === 'number' && version > VERSION)
    return fail({ code: 'newer-version', message: 'This hand-off was made by a newer Cairn.' });
  const [writtenAt, from] = [field(json, 'writtenAt'), readSender(field(json, 'from'))];
  const [plan, record, raw] = [field(json, 'plan'), field(json, 'record'), field(json, 'cover')];
  const cover = raw === undefined ? undefined : readCover(raw);
  const isWhole =
    version === VERSION &&
    isMoment(writtenAt) &&
    from !== undefined &&
    (plan === undefined) !== (record === undefined);
  if (!isWhole || (raw !== undefined && cover === undefined)) return fail(NOT_A_HAND_OFF);
  const content = plan === undefined ? { record } : { plan };
  return succeed({ writtenAt, from, ...content, ...(cover ? { cover } : {}) });
}

function readSender(json: unknown): HandOffSender | undefined {
  const [role, name] = [field(json, 'role'), field(json, 'name')];
  if (role !== 'me' && role !== 'coach') return undefined;
  if (name === undefined) return { role };
  return isLine(name, LONGEST_NAME) ? { role, name } : undefined;
}

function readCover(json: unknown): HandOffCover | undefined {
  const [notice, scope] = [field(json, 'notice'), field(json, 'scope')];
  if (!isLine(notice, LONGEST_LINE) || !Array.isArray(scope) || scope.length > MOST_LINES) return undefined;
  const lines: unknown[] = scope;
  return lines.every((line) => isLine(line, LONGEST_LINE)) ? { notice, scope: lines } : undefined;
}

function isLine(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.trim() !== '' && value.length <= longest;
}

function isMoment(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value) &&
    value.length <= 40 &&
    !Number.isNaN(Date.parse(value))
  );
}

function field(json: unknown, name: string): unknown {
  return typeof json === 'object' && json !== null && Object.hasOwn(json, name)
    ? Reflect.get(json, name)
    : undefined;
}
