import type { State, WidgetName } from '../scene.ts';
import { FOR_PEOPLE, TESTED, type Tested } from './criteria.ts';
import type { DatedResult } from './results.ts';

/** What was tested, and with what. */
export interface Subject {
  readonly widget: WidgetName;
  readonly version: string;
  readonly axe: string;
}

/** The published sheet of one widget, from the results of a run. */
export function sheet(
  { widget, version, axe }: Subject,
  states: readonly State[],
  results: ReadonlyMap<string, DatedResult>,
): string {
  const seen = states.flatMap(({ id }) => results.get(id) ?? []);
  const days = seen.map(({ on }) => on).sort();
  const pseudo = [...results.values()].filter(({ id }) => id.endsWith('@pseudo'));
  return `# Conformance of ${titleOf(widget)}

Written by \`pnpm conformance\` from a run; do not edit it by hand.

| | |
| --- | --- |
| Version | ${version} |
| Day of the run | ${days[0] ?? 'never'} |
| Browser | ${seen[0]?.browser ?? 'none'} |
| Rules | axe-core ${axe}, tags wcag2a, wcag2aa, wcag21a, wcag21aa, wcag22aa, wcag2aaa, best-practice |
| States | ${seen.length} of ${states.length} |
| Goal | WCAG 2.2 AA, and of AAA contrast 7:1 and targets of 44 px |

A machine found what stands here. It says where something does not hold; it cannot say that something works for people.

## What was tested

| Criterion | Level | How | Result |
| --- | --- | --- | --- |
${TESTED.map((tested) => row(tested, seen)).join('\n')}
| Best practice | | axe-core | ${verdict(
    seen.filter(({ checks }) => checks.includes('axe')),
    ({ criteria, check }) => check === 'axe' && criteria.length === 0,
  )} |
| Words 40 % longer | | the pseudo-language at 320 px: every word comes from a catalogue, nothing is cut off | ${verdict(pseudo, () => true)} |

## What only people can judge

| | |
| --- | --- |
${FOR_PEOPLE.map(([criterion, question]) => `| ${criterion} | ${question} |`).join('\n')}

## States

| State | What it is | Result |
| --- | --- | --- |
${states.map((state) => `| \`${state.id}\` | ${state.scene.what} | ${resultOf(results.get(state.id))} |`).join('\n')}
${found(seen)}`;
}

const NAMES: Partial<Readonly<Record<WidgetName, string>>> = {
  extension: 'the browser extension',
};

export const titleOf = (widget: WidgetName): string => NAMES[widget] ?? `\`cairn-${widget}\``;

function row({ number, name, level, how, checks }: Tested, seen: readonly DatedResult[]): string {
  const asked = seen.filter((result) => checks.some((check) => result.checks.includes(check)));
  const says = verdict(asked, ({ criteria }) => criteria.includes(number));
  return `| ${number} ${name} | ${level} | ${how} | ${says} |`;
}

function verdict(
  seen: readonly DatedResult[],
  isAbout: (finding: DatedResult['findings'][number]) => boolean,
): string {
  if (seen.length === 0) return 'not tested';
  const open = seen.filter(({ findings }) => findings.some(isAbout)).length;
  return open === 0 ? `holds in ${seen.length} states` : `**open in ${open} of ${seen.length} states**`;
}

function resultOf(result: DatedResult | undefined): string {
  if (!result) return 'not run';
  return result.findings.length === 0 ? 'holds' : `**${result.findings.length} open**`;
}

/** Each finding in the words of the run, so that a reader can judge it. */
function found(seen: readonly DatedResult[]): string {
  const open = seen.filter(({ findings }) => findings.length > 0);
  if (open.length === 0) return '';
  const lines = open.flatMap(({ id, findings }) =>
    findings.map(({ criteria, words }) => `- \`${id}\` ${criteria.join(', ')}: ${plain(words)}`),
  );
  return `\n## What is open\n\n${lines.join('\n')}\n`;
}

const plain = (words: string): string => `\`${words.replaceAll('`', "'")}\``;
