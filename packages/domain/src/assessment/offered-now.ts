import { isSameAnswer, readChoice, readCoding } from '../instrument/answer-value.ts';
import type { AnswerValue } from '../instrument/answer-value.ts';
import type { Option, OfferRules } from '../instrument/form.ts';
import { plainOption, unique } from '../instrument/parse-options.ts';
import { choiceAt, isJson } from '../instrument/r4.ts';

/** Gives what the expression finds, or `undefined` where it could not be worked out. */
type Run = (expression: string) => readonly unknown[] | undefined;

/**
 * The answers that are offered now. A rule that could not be worked out takes no answer away; the form stays open then,
 * since what could not be worked out is a problem of its own.
 */
export function offeredNow(
  { from, toggles }: OfferRules,
  own: readonly Option[],
  run: Run,
): readonly Option[] {
  const found = from === undefined ? undefined : run(from);
  const all = found === undefined ? own : unique(found.flatMap((each) => optionOf(each, own) ?? []));
  const held = toggles.map(({ values, expression }) => {
    const result = run(expression);
    return { values, isOn: result === undefined || result[0] === true };
  });
  return all.filter((option) => {
    const about = held.filter(({ values }) => values.some((value) => isSameAnswer(value, option.value)));
    return about.length === 0 || about.some(({ isOn }) => isOn);
  });
}

/** An expression may find codings, plain values, or answers and options around them. */
function optionOf(found: unknown, own: readonly Option[]): Option | undefined {
  const value = valueOf(found);
  if (value === undefined) return undefined;
  const known = own.find((option) => isSameAnswer(option.value, value));
  if (known !== undefined) return known;
  const text = value.kind === 'coding' ? (value.display ?? value.code ?? '') : String(value.value);
  return text === '' ? undefined : plainOption(value, { text });
}

function valueOf(found: unknown): AnswerValue | undefined {
  if (typeof found === 'string') return { kind: 'string', value: found };
  if (typeof found === 'number')
    return { kind: Number.isInteger(found) ? 'integer' : 'decimal', value: found };
  if (!isJson(found)) return undefined;
  const inside = choiceAt(found, 'value');
  return inside === undefined ? readCoding(found) : readChoice(inside);
}
