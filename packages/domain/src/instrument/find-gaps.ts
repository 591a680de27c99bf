import { EXTENSION, isHarmless, isPartElsewhere } from './extension-urls.ts';
import type { FormItem } from './form.ts';
import type { ReportGap } from './gap.ts';
import { objectsAt, stringValueOf, textAt } from './r4.ts';
import type { Json } from './r4.ts';

// Looks for what the parser did not read: additions that Cairn does not know, and rules that need a server.

const NEEDS_SERVER: ReadonlyMap<string, 'stays-open' | 'note'> = new Map([
  [EXTENSION.answerExpression, 'stays-open'],
  [EXTENSION.candidateExpression, 'stays-open'],
  [EXTENSION.contextExpression, 'stays-open'],
  [EXTENSION.toggleExpression, 'stays-open'],
  // These only fill answers in beforehand: a person can still give every answer.
  [EXTENSION.populationContext, 'note'],
  [EXTENSION.launchContext, 'note'],
  [EXTENSION.terminologyServer, 'note'],
  [EXTENSION.sdcTerminologyServer, 'note'],
]);

const CRITICAL_AND_SHOWN: readonly string[] = [
  EXTENSION.hidden,
  EXTENSION.optionExclusive,
  EXTENSION.minValue,
  EXTENSION.maxValue,
  EXTENSION.translation,
  EXTENSION.itemControl,
  EXTENSION.unit,
  EXTENSION.maxDecimalPlaces,
  EXTENSION.disabledDisplay,
];

/** Extensions of the form itself, its modifiers, and of every item and answer inside. */
export function findExtensionGaps(questionnaire: Json, report: ReportGap): void {
  const seen = new Set<string>();
  const once: ReportGap = (gap) => {
    const key = `${gap.code} ${gap.detail} ${gap.effect === 'note' ? '' : (gap.linkId ?? '')}`;
    if (seen.has(key)) return;
    seen.add(key);
    report(gap);
  };
  lookAt(questionnaire, undefined, once);
  for (const item of objectsAt(questionnaire, 'item')) lookAtItem(item, once, 0);
}

function lookAtItem(item: Json, report: ReportGap, depth: number): void {
  const linkId = textAt(item, 'linkId');
  lookAt(item, linkId, report);
  for (const option of objectsAt(item, 'answerOption')) lookAt(option, linkId, report);
  if (depth > 100) return;
  for (const child of objectsAt(item, 'item')) lookAtItem(child, report, depth + 1);
}

function lookAt(json: Json, linkId: string | undefined, report: ReportGap): void {
  const about = linkId === undefined ? {} : { linkId };
  for (const modifier of objectsAt(json, 'modifierExtension')) {
    const url = textAt(modifier, 'url') ?? '';
    const isCritical = url === EXTENSION.critical;
    const named = stringValueOf(modifier) ?? '';
    if (isCritical && CRITICAL_AND_SHOWN.includes(named)) continue;
    const code = isCritical ? 'critical-extension' : 'modifier-extension';
    report({ code, effect: 'refuses', detail: isCritical ? named : url, ...about });
  }
  for (const extension of objectsAt(json, 'extension')) {
    const url = textAt(extension, 'url') ?? '';
    const effect = NEEDS_SERVER.get(url);
    if (effect !== undefined) report({ code: 'needs-a-server', effect, detail: url, ...about });
    else if (isHarmless(url)) continue;
    else if (isPartElsewhere(url))
      report({ code: 'part-elsewhere', effect: 'stays-open', detail: url, ...about });
    else if (/expression|calculat|enable|validation(?!text)|constraint|score/i.test(url)) {
      report({ code: 'vendor-expression', effect: 'stays-open', detail: url, ...about });
    } else report({ code: 'extension-ignored', effect: 'note', detail: url, ...about });
  }
}

/** Conditions that point to nothing, or wait for each other. */
export function findConditionGaps(order: readonly FormItem[], report: ReportGap): void {
  const byLinkId = new Map(order.map((item) => [item.linkId, item]));
  for (const { linkId, enableWhen } of order) {
    for (const { question } of enableWhen?.conditions ?? []) {
      if (!byLinkId.has(question)) {
        report({ code: 'enable-when-unknown-item', effect: 'stays-open', linkId, detail: question });
      }
    }
  }
  const done = new Set<string>();
  for (const { linkId } of order) {
    const loop = findLoop(linkId, byLinkId, done);
    if (loop !== undefined)
      report({ code: 'enable-when-loop', effect: 'stays-open', linkId: loop, detail: loop });
  }
}

/** Depth first without recursion, since a chain of conditions may be as long as the form. */
function findLoop(
  start: string,
  items: ReadonlyMap<string, FormItem>,
  done: Set<string>,
): string | undefined {
  const path: { readonly linkId: string; readonly left: string[] }[] = [];
  const open = new Set<string>();
  const enter = (linkId: string): void => {
    open.add(linkId);
    path.push({ linkId, left: waitsFor(items.get(linkId)) });
  };
  if (!done.has(start)) enter(start);
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const next = top.left.pop();
    if (next === undefined) {
      path.pop();
      open.delete(top.linkId);
      done.add(top.linkId);
    } else if (open.has(next)) {
      for (const { linkId } of path) done.add(linkId);
      return next;
    } else if (!done.has(next)) enter(next);
  }
  return undefined;
}

function waitsFor(item: FormItem | undefined): string[] {
  if (item === undefined) return [];
  const questions = (item.enableWhen?.conditions ?? []).map(({ question }) => question);
  return item.parent === undefined ? questions : [...questions, item.parent];
}
