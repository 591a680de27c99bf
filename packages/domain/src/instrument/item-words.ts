import { EXTENSION } from './extension-urls.ts';
import { besideOf, codeValueOf, extensionOf, objectsAt, stringValueOf, wordsAt } from './r4.ts';
import type { Json } from './r4.ts';
import type { Words } from './words.ts';

/** A display child with one of these controls belongs to its parent and is not a line of its own. */
const ATTACHED_CONTROLS = ['help', 'flyover', 'unit'] as const;

export function isAttached(child: Json): boolean {
  const control = codeValueOf(extensionOf(child, EXTENSION.itemControl));
  return child['type'] === 'display' && ATTACHED_CONTROLS.some((name) => name === control);
}

export function attachedWords(
  children: readonly Json[],
  control: (typeof ATTACHED_CONTROLS)[number],
): Words | undefined {
  const own = children.filter((child) => codeValueOf(extensionOf(child, EXTENSION.itemControl)) === control);
  return own.map((child) => textOf(child))[0];
}

/**
 * The words of an item. Where the plain text is missing: its styled text without the styles, then what flies over
 * its field, then the name of its code, so that nobody is asked a question that has no words.
 */
export function textOf(json: Json, attached: readonly Json[] = []): Words {
  const coded = objectsAt(json, 'code').flatMap((coding) => wordsAt(coding, 'display') ?? []);
  return (
    wordsAt(json, 'text') ??
    styledText(json) ??
    attachedWords(attached, 'flyover') ??
    coded[0] ?? { text: '' }
  );
}

function styledText(json: Json): Words | undefined {
  const beside = besideOf(json, 'text');
  const styled =
    stringValueOf(extensionOf(beside, EXTENSION.markdown)) ??
    stringValueOf(extensionOf(beside, EXTENSION.xhtml));
  const text = styled
    ?.replace(/<[^>]*>|[*_#`]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return text === undefined || text === '' ? undefined : { text };
}
