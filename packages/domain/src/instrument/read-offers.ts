import { readValue } from './answer-value.ts';
import { EXTENSION } from './extension-urls.ts';
import type { OfferRules } from './form.ts';
import type { ReportGap } from './gap.ts';
import { readExpression } from './parse-rules.ts';
import { extensionOf, extensionsOf, objectsAt, present, stringValueOf } from './r4.ts';
import type { Json } from './r4.ts';

/** `answerExpression` and `answerOptionsToggleExpression`. */
export function readOffers(json: Json, linkId: string, report: ReportGap): OfferRules | undefined {
  const from = readExpression(json, EXTENSION.answerExpression, linkId, report);
  const toggles = extensionsOf(json, EXTENSION.toggleExpression).flatMap((toggle) => {
    const expression = readExpression(toggle, 'expression', linkId, report);
    if (expression === undefined) return [];
    return [{ expression, values: extensionsOf(toggle, 'option').flatMap((each) => readValue(each) ?? []) }];
  });
  return from === undefined && toggles.length === 0 ? undefined : { toggles, ...present('from', from) };
}

/** The page that says more, under both names of the extension. Other kinds of address could do more than show. */
export function readMoreAt(json: Json): string | undefined {
  const parts = objectsAt(extensionOf(json, EXTENSION.supportHyperlink) ?? {}, 'extension');
  const address =
    stringValueOf(extensionOf(json, EXTENSION.supportLink)) ??
    stringValueOf(parts.find(({ url }) => url === 'link'));
  return address !== undefined && /^https?:\/\/\S+$/i.test(address) ? address : undefined;
}
