import type { AnswerValue } from './answer-value.ts';
import type { Gap } from './gap.ts';
import type { Json } from './r4.ts';
import type { ScoringRule } from './scoring-rule.ts';
import type { Words } from './words.ts';

/** A FHIR R4 Questionnaire, read and checked. Everything Cairn cannot do with it stands in `gaps`. */
export interface Form {
  /** Canonical address; empty when the form has none. */
  readonly url: string;
  readonly version: string;
  readonly id: string;
  readonly title: Words;
  readonly description?: Words;
  readonly publisher?: string;
  readonly copyright?: Words;
  /** BCP 47 tag of the form's own words. */
  readonly language: string;
  /** The own language and every language that at least one text is translated into. */
  readonly languages: readonly string[];
  readonly items: readonly FormItem[];
  /** Every item, parents before children, as it stands in the form. */
  readonly order: readonly FormItem[];
  readonly byLinkId: ReadonlyMap<string, FormItem>;
  readonly variables: readonly NamedExpression[];
  readonly constraints: readonly Constraint[];
  readonly scoring: readonly ScoringRule[];
  /** What still has to be checked at the source of a published instrument; shown with every result. */
  readonly caution?: Words;
  /** Of a published instrument: which wording was added, in which language, and whether it was checked. */
  readonly wordings: readonly WordingMark[];
  readonly gaps: readonly Gap[];
  /** The form as it came: expressions look things up in it. */
  readonly source: Json;
}

export interface WordingMark {
  readonly language: string;
  /** SHA-256 of the normalised items. */
  readonly sha256: string;
  /** Organisation that vouches for a wording which could not be checked: results say "wording not verified". */
  readonly vouchedBy?: string;
}

export type ItemType =
  | 'group'
  | 'display'
  | 'boolean'
  | 'decimal'
  | 'integer'
  | 'date'
  | 'dateTime'
  | 'time'
  | 'string'
  | 'text'
  | 'url'
  | 'choice'
  | 'open-choice'
  | 'attachment'
  | 'reference'
  | 'quantity';

export interface FormItem {
  readonly linkId: string;
  readonly type: ItemType;
  readonly text: Words;
  readonly prefix?: Words;
  readonly shortText?: Words;
  /** Words that explain the question, out of display items with the control `help` and `flyover`. */
  readonly help?: Words;
  readonly flyover?: Words;
  readonly placeholder?: Words;
  /** Words after the field, such as "days". */
  readonly unit?: Words;
  /** Units a person can choose from, for quantities. */
  readonly unitOptions: readonly AnswerValue[];
  readonly required: boolean;
  readonly repeats: boolean;
  readonly isReadOnly: boolean;
  /** False for a question that is drawn with its words and without a field, since it cannot be answered here. */
  readonly canAnswer: boolean;
  readonly isHidden: boolean;
  /** What happens to a question whose condition does not hold. */
  readonly whenDisabled: 'hidden' | 'protected';
  /** A hint, such as `radio-button`, `drop-down`, `slider`, `page`. */
  readonly control?: string;
  readonly orientation?: 'horizontal' | 'vertical';
  readonly limits: Limits;
  /** What a written answer has to look like: a regular expression for the whole of it. */
  readonly pattern?: string;
  readonly options: readonly Option[];
  /** Label of the free text of an open choice. */
  readonly openLabel?: Words;
  readonly initial: readonly AnswerValue[];
  readonly enableWhen?: EnableWhen;
  readonly enableExpression?: string;
  readonly calculated?: string;
  readonly initialExpression?: string;
  /** Rules that decide which answers are offered as the others are given. */
  readonly offers?: OfferRules;
  /** Address of a page that says more about the question. */
  readonly moreAt?: string;
  readonly variables: readonly NamedExpression[];
  readonly constraints: readonly Constraint[];
  /** Area of life that the question is about, from Cairn's own extension. */
  readonly area?: string;
  readonly children: readonly FormItem[];
  readonly parent?: string;
  /** linkIds of the repeating groups around this item, outermost first. */
  readonly repeatingGroups: readonly string[];
  readonly source: Json;
}

export interface Limits {
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minValue?: AnswerValue;
  readonly maxValue?: AnswerValue;
  readonly maxDecimalPlaces?: number;
  readonly step?: number;
  readonly minOccurs?: number;
  readonly maxOccurs?: number;
}

export interface Option {
  /** Unique in its question. */
  readonly key: string;
  readonly value: AnswerValue;
  readonly words: Words;
  readonly prefix?: Words;
  /** True for answers such as "none of these", which stand alone. */
  readonly isExclusive: boolean;
  readonly isInitial: boolean;
}

export interface OfferRules {
  /** What this expression finds are the answers to choose from. */
  readonly from?: string;
  /** Answers that are offered only while their expression holds. One in several needs one that holds. */
  readonly toggles: readonly { readonly expression: string; readonly values: readonly AnswerValue[] }[];
}

export type Operator = 'exists' | '=' | '!=' | '>' | '<' | '>=' | '<=';

export interface EnableWhen {
  readonly behavior: 'all' | 'any';
  readonly conditions: readonly Condition[];
}

export interface Condition {
  readonly question: string;
  readonly operator: Operator;
  readonly answer: AnswerValue;
}

export interface NamedExpression {
  readonly name: string;
  readonly expression: string;
}

export interface Constraint {
  readonly key: string;
  readonly expression: string;
  readonly isError: boolean;
  readonly human: Words;
}

export function isQuestion(item: FormItem): boolean {
  return item.type !== 'group' && item.type !== 'display';
}

/** True when a person could fill the form in here; false means: show `gaps` and nothing else. */
export function canDraw(form: Form): boolean {
  return !form.gaps.some((gap) => gap.effect === 'refuses');
}

/** False means that a response to this form stays in progress, whatever is answered. */
export function canComplete(form: Form): boolean {
  return form.gaps.every((gap) => gap.effect === 'note');
}
