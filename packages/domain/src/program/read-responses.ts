import { isJson, objectsAt, textAt, type Json } from '../instrument/r4.ts';
import { LEVELS } from '../profile/profile.ts';
import type { OutcomeSheet } from '../profile/outcomes.ts';
import type { CapitalChange } from './program-report.ts';

// A report counts answers by their codes alone, so it reads responses without their forms and never sees a word.

const LEVEL = 'https://cairn.example/fhir/CodeSystem/level';
const CHANGE = 'https://cairn.example/fhir/CodeSystem/change';

/** A response of one person, and the day it was given. */
export interface DatedResponse {
  readonly personId: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly response: object;
}

/** Answers of the outcome set, by question. */
export function outcomeSheetOf(response: object): OutcomeSheet {
  const answers: Record<string, string> = {};
  for (const { linkId, system, code } of codingsIn(response)) if (system === CHANGE) answers[linkId] = code;
  return { answers };
}

/** For each person with two check-ins: whether more strengths were named at the last than at the first. */
export function capitalChanges(responses: readonly DatedResponse[]): readonly CapitalChange[] {
  const people = [...new Set(responses.map(({ personId }) => personId))];
  return people.flatMap((personId) => {
    const own = responses.filter((each) => each.personId === personId);
    const inTime = own.toSorted((one, other) => (one.on < other.on ? -1 : 1));
    const [first, last] = [inTime[0], inTime.at(-1)];
    if (first === undefined || last === undefined || first === last) return [];
    const [before, after] = [strengthsOf(first.response), strengthsOf(last.response)];
    return LEVELS.map((level): CapitalChange => {
      const more = (after.get(level) ?? 0) - (before.get(level) ?? 0);
      return { personId, level, change: more > 0 ? 'more' : more < 0 ? 'fewer' : 'same' };
    });
  });
}

function strengthsOf(response: object): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { system, code } of codingsIn(response))
    if (system === LEVEL) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

interface GivenCode {
  readonly linkId: string;
  readonly system: string;
  readonly code: string;
}

function codingsIn(response: object): readonly GivenCode[] {
  const within = (item: Json): readonly GivenCode[] => {
    const linkId = textAt(item, 'linkId') ?? '';
    const given = objectsAt(item, 'answer').flatMap((answer) => {
      const coding = answer['valueCoding'];
      if (!isJson(coding)) return [];
      const [system, code] = [textAt(coding, 'system'), textAt(coding, 'code')];
      return system === undefined || code === undefined ? [] : [{ linkId, system, code }];
    });
    const nested = [
      ...objectsAt(item, 'item'),
      ...objectsAt(item, 'answer').flatMap((each) => objectsAt(each, 'item')),
    ];
    return [...given, ...nested.flatMap(within)];
  };
  return isJson(response) ? objectsAt(response, 'item').flatMap(within) : [];
}
