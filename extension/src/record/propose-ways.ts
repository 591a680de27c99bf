import type { RecordPlace } from '../platform/record-place.ts';
import { findPlace, labelText, textOf, valueOf } from './find-place.ts';

type Way = Pick<RecordPlace, 'by' | 'find'>;

const NAMING = [
  'data-testid',
  'data-test',
  'data-field',
  'data-name',
  'data-qa',
  'itemprop',
  'name',
  'aria-label',
];

/**
 * Ways to find this element again on the pages of other records, the firmest first. A way that holds the text of the
 * element, or a number that differs between records, is none; nor is one that finds anything else on this page.
 */
export function proposeWays(element: HTMLElement): readonly Way[] {
  const text = textOf(element).trim();
  const isFirm = ({ by, find }: Way): boolean => {
    if (find.length > 200 || (text !== '' && find.includes(text))) return false;
    if (by !== 'position' && /\d{3}/.test(find)) return false;
    const found = findPlace({ by, find });
    return found.length === 1 && found[0] === element;
  };
  return [...byId(element), ...byData(element), ...byLabel(element), byPosition(element)].filter(isFirm);
}

function byId(element: HTMLElement): readonly Way[] {
  return element.id === '' ? [] : [{ by: 'id', find: `#${CSS.escape(element.id)}` }];
}

function byData(element: HTMLElement): readonly Way[] {
  const named = (one: Element): string | undefined => {
    const name = NAMING.find((attribute) => one.getAttribute(attribute));
    return name && `${one.localName}[${name}=${JSON.stringify(one.getAttribute(name))}]`;
  };
  const own = named(element);
  const above = element.closest(`[id], ${NAMING.map((name) => `[${name}]`).join(', ')}`);
  const outer = above && above !== element ? (named(above) ?? `#${CSS.escape(above.id)}`) : undefined;
  const inner = [element.localName, ...element.classList]
    .map((part, at) => (at === 0 ? part : `.${CSS.escape(part)}`))
    .join('');
  return [own, outer && `${outer} ${inner}`].flatMap((find) => (find ? [{ by: 'data' as const, find }] : []));
}

function byLabel(element: HTMLElement): readonly Way[] {
  const labels = [
    ...(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
      ? (element.labels ?? [])
      : []),
    ...(element.previousElementSibling ? [element.previousElementSibling] : []),
  ];
  return labels
    .filter((label) => label.childElementCount === 0 && valueOf(label) === element && labelText(label) !== '')
    .map((label) => ({ by: 'label', find: labelText(label) }));
}

function byPosition(element: HTMLElement): Way {
  const steps: string[] = [];
  for (let at: Element = element; at !== document.body && at.parentElement; at = at.parentElement) {
    const { localName, parentElement } = at;
    const alike = [...parentElement.children].filter((one) => one.localName === localName);
    steps.unshift(alike.length === 1 ? localName : `${localName}:nth-of-type(${alike.indexOf(at) + 1})`);
  }
  return { by: 'position', find: ['body', ...steps].join(' > ') };
}
