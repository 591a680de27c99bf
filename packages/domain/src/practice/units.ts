import { fail, succeed } from '../result.ts';
import type { Result } from '../result.ts';
import { listOf, oneOf, optional, record, text, whole } from '../shape/shape.ts';
import type { Shaped } from '../shape/shape.ts';

const unitRuleShape = record({
  id: text(100),
  name: record({ en: text(300), es: text(300) }),
  /** Length of a unit in minutes. */
  minutesPerUnit: whole(1, 1440),
  /** What becomes of a part of a unit: left out, counted whole, or counted from its middle on. */
  part: oneOf('floor', 'ceiling', 'midpoint'),
  mostPerDay: optional(whole(1, 1000)),
  source: text(500),
});

/** How one payer turns minutes into units. There is no rule that fits all of them. */
export type UnitRule = Shaped<typeof unitRuleShape>;

const fileShape = record({ version: text(20), rules: listOf(unitRuleShape) });

export function parseUnitRules(json: unknown): Result<readonly UnitRule[]> {
  const read = fileShape.read(json, 'units');
  return read.ok
    ? succeed(read.value.rules)
    : fail({ code: 'not-unit-rules', message: `These are no unit rules (${read.at}: ${read.expected}).` });
}

export interface Units {
  readonly units: number;
  /** Units over the payer's daily limit; they are shown and not counted. */
  readonly overLimit: number;
}

/** Units of one contact. `alreadyToday` are units of the same person and day that were counted before. */
export function unitsOf(minutes: number, rule: UnitRule, alreadyToday = 0): Units {
  const wholeUnits = Math.max(0, minutes) / rule.minutesPerUnit;
  const counted = {
    floor: Math.floor(wholeUnits),
    ceiling: Math.ceil(wholeUnits),
    midpoint: Math.floor(wholeUnits + 0.5),
  }[rule.part];
  const room = Math.max(0, (rule.mostPerDay ?? Infinity) - alreadyToday);
  return { units: Math.min(counted, room), overLimit: Math.max(0, counted - room) };
}
