import { isJson } from '../instrument/r4.ts';
import { weightOf } from '../instrument/answer-value.ts';
import { distinct, includes, isEqual } from './compare.ts';
import { NOTHING, allChildren, childrenNamed, isOfType, nodeOf, one } from './node.ts';
import type { Node, Nodes } from './node.ts';
import { single, tidy, truthOf } from './operators.ts';
import { ExpressionFault } from './syntax.ts';

/** Functions whose parameters are values. Each gets its focus and its evaluated parameters. */
export type PlainFunction = (focus: Nodes, parameters: readonly Nodes[], now: string) => Nodes;

const truths = (focus: Nodes): readonly boolean[] => focus.map(({ value }) => value === true);

export const COLLECTION_FUNCTIONS: Readonly<Record<string, PlainFunction>> = {
  empty: (focus) => one(focus.length === 0),
  not: (focus) => {
    const truth = truthOf(focus);
    return truth === undefined ? NOTHING : one(!truth);
  },
  hasValue: (focus) => one(focus.length === 1 && !isJson(focus[0]?.value)),
  getValue: (focus) => (focus.length === 1 && !isJson(focus[0]?.value) ? focus : NOTHING),
  allTrue: (focus) => one(truths(focus).every(Boolean)),
  anyTrue: (focus) => one(truths(focus).some(Boolean)),
  allFalse: (focus) => one(!truths(focus).some(Boolean)),
  anyFalse: (focus) => one(!truths(focus).every(Boolean)),
  count: (focus) => one(focus.length),
  distinct: (focus) => distinct(focus),
  isDistinct: (focus) => one(distinct(focus).length === focus.length),
  subsetOf: (focus, [other = NOTHING]) => one(focus.every((node) => includes(other, node))),
  supersetOf: (focus, [other = NOTHING]) => one(other.every((node) => includes(focus, node))),
  single: (focus) => (focus.length === 0 ? NOTHING : [single(focus)]),
  first: (focus) => focus.slice(0, 1),
  last: (focus) => focus.slice(-1),
  tail: (focus) => focus.slice(1),
  skip: (focus, [count = NOTHING]) => focus.slice(Math.max(0, numberOf(count))),
  take: (focus, [count = NOTHING]) => focus.slice(0, Math.max(0, numberOf(count))),
  intersect: (focus, [other = NOTHING]) => distinct(focus.filter((node) => includes(other, node))),
  exclude: (focus, [other = NOTHING]) => focus.filter((node) => !includes(other, node)),
  union: (focus, [other = NOTHING]) => distinct([...focus, ...other]),
  combine: (focus, [other = NOTHING]) => [...focus, ...other],
  children: (focus) => allChildren(focus),
  descendants: (focus) => descendants(focus),
  extension: (focus, [url = NOTHING]) =>
    childrenNamed(focus, 'extension').filter(({ value }) => isJson(value) && value['url'] === url[0]?.value),
  // An addition of SDC: every answer below, at any depth.
  answers: (focus) => childrenNamed([...focus, ...descendants(focus)], 'answer'),
  trace: (focus) => focus,
  weight: (focus) => weights(focus),
  ordinal: (focus) => weights(focus),
  sum: (focus) =>
    focus.length === 0 ? NOTHING : one(tidy(numbers(focus).reduce((total, each) => total + each, 0))),
  min: (focus) => (focus.length === 0 ? NOTHING : one(Math.min(...numbers(focus)))),
  max: (focus) => (focus.length === 0 ? NOTHING : one(Math.max(...numbers(focus)))),
  avg: (focus) =>
    focus.length === 0
      ? NOTHING
      : one(tidy(numbers(focus).reduce((total, each) => total + each, 0) / focus.length)),
  now: (_focus, _parameters, now) => one(now, 'dateTime'),
  today: (_focus, _parameters, now) => one(now.slice(0, 10), 'date'),
  timeOfDay: (_focus, _parameters, now) => one(now.slice(11, 19), 'time'),
};

function descendants(focus: Nodes): Nodes {
  const found: Node[] = [];
  for (let level = allChildren(focus); level.length > 0; level = allChildren(level)) found.push(...level);
  return found;
}

/** The score of each answer or value that has one. Cairn copies scores into the answers, so no look-up is needed. */
function weights(focus: Nodes): Nodes {
  return focus.flatMap((node) => {
    const own = weightOfNode(node);
    const [held] = own === undefined && isJson(node.value) ? childrenNamed([node], 'value') : [];
    return one(own ?? (held === undefined ? undefined : weightOfNode(held)), 'decimal');
  });
}

function weightOfNode({ value, beside }: Node): number | undefined {
  return weightOf(isJson(value) ? value : beside);
}

function numbers(focus: Nodes): readonly number[] {
  return focus.map((node) => {
    const value = isJson(node.value) ? node.value['value'] : node.value;
    if (typeof value !== 'number') throw new ExpressionFault('Expected numbers');
    return value;
  });
}

export function numberOf(nodes: Nodes): number {
  const { value } = single(nodes);
  if (typeof value !== 'number') throw new ExpressionFault('Expected a number');
  return value;
}

/** `repeat`: the projection of the projection, until nothing new comes. */
export function repeatUntilStable(focus: Nodes, project: (nodes: Nodes) => Nodes): Nodes {
  const found: Node[] = [];
  const seen = new Set<unknown>();
  let level = project(focus);
  while (level.length > 0) {
    const fresh = level.filter(({ value }) =>
      isJson(value) ? !seen.has(value) : !found.some((node) => isEqual(node.value, value)),
    );
    for (const node of fresh) seen.add(node.value);
    found.push(...fresh);
    level = project(fresh);
  }
  return found;
}

export function ofType(focus: Nodes, type: string): Nodes {
  return focus
    .filter((node) => isOfType(node, type))
    .map((node) => ({
      ...nodeOf(node.value, type),
      ...(node.beside === undefined ? {} : { beside: node.beside }),
    }));
}
