import { EXTENSION, isHarmless, isPartElsewhere } from './extension-urls.ts';
import type { ReportGap } from './gap.ts';
import { objectsAt, stringValueOf, textAt } from './r4.ts';
import type { Json } from './r4.ts';

// Looks for what the parser did not read: additions that Cairn does not know, and rules that need a server.

const NEEDS_SERVER: ReadonlyMap<string, 'stays-open' | 'note'> = new Map([
  [EXTENSION.candidateExpression, 'stays-open'],
  [EXTENSION.contextExpression, 'stays-open'],
  // The next question would come from a server, by the answers so far.
  [EXTENSION.adaptive, 'stays-open'],
  [EXTENSION.adaptiveUrl, 'stays-open'],
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
  const rules = textAt(json, 'implicitRules');
  if (rules !== undefined) report({ code: 'modifier-extension', effect: 'refuses', detail: rules, ...about });
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
    if (url === EXTENSION.signatureRequired)
      report({ code: 'signature-not-taken', effect: 'stays-open', detail: url, ...about });
    else if (effect !== undefined) report({ code: 'needs-a-server', effect, detail: url, ...about });
    else if (isHarmless(url)) continue;
    else if (isPartElsewhere(url))
      report({ code: 'part-elsewhere', effect: 'stays-open', detail: url, ...about });
    else if (/expression|calculat|enable|[a-z]-when$|validation(?!text)|constraint|score/i.test(url)) {
      report({ code: 'vendor-expression', effect: 'stays-open', detail: url, ...about });
    } else report({ code: 'extension-ignored', effect: 'note', detail: url, ...about });
  }
}
