import type { Draft } from '../draft/draft.ts';
import { nodesOf, textOf, type JsonNode } from './json-node.ts';

/** What stands where the words should be, in lists whose words are beside it. */
const POINTS_ELSEWHERE = /^see (?:the |our )?(?:descriptions?|details?|notes?|below|website)\W*$/i;
/** An amount of 0 is then where the fee begins, and no promise. */
const NOT_FOR_EVERYONE = /\bsliding\b|\bup to\b|[$€£]\s*[1-9]/i;

/** The options of a service in the list's own words, after `words`, which the service itself says about cost. */
export function readCost(nodes: readonly JsonNode[], words: string): NonNullable<Draft['cost']> {
  const options = nodes.flatMap((node) => nodesOf(node['cost_options']));
  const said = new Set(words.split('\n').map(plainWords));
  const lines = options.map((option) => {
    const described = textOf(option['amount_description']);
    const name = textOf(option['option']);
    const parts = [
      described !== '' && POINTS_ELSEWHERE.test(name) ? '' : name,
      priceOf(option, described),
      described,
    ];
    // Lists say "free" in three fields at once.
    return parts
      .filter((part) => part !== '' && !said.has(plainWords(part)) && said.add(plainWords(part)))
      .join(', ');
  });
  const isFree =
    options.length > 0 &&
    options.every(
      (option) =>
        textOf(option['amount']).trim() !== '' &&
        Number(textOf(option['amount'])) === 0 &&
        !NOT_FOR_EVERYONE.test(`${textOf(option['option'])} ${textOf(option['amount_description'])}`),
    );
  const text = [words, ...lines].filter((line) => line !== '').join('\n');
  return { ...(text === '' ? {} : { text }), ...(isFree ? { isFree } : {}) };
}

/** As people write it; nothing where the words beside it name the amount. */
function priceOf(option: JsonNode, described: string): string {
  const amount = textOf(option['amount']).trim();
  if (amount === '' || Number(amount) === 0) return '';
  const isNamed = (described.match(/\d+(?:[.,]\d+)*/g) ?? []).some(
    (number) => Number(number.replaceAll(',', '')) === Number(amount),
  );
  if (isNamed) return '';
  const currency = textOf(option['currency']).trim().toUpperCase();
  return currency === 'USD' && Number.isFinite(Number(amount))
    ? `$${amount}`
    : `${amount} ${currency}`.trim();
}

function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
