import type { Resource } from '@cairn/domain';
import { firstPhone, webLink } from '../finder/links.ts';
import type { FinderView } from '../finder/view.ts';
import { weekWords } from './week-words.ts';

/** Bytes that a code can hold and a cheap camera can still read. */
const CODE_BYTES = 600;

/** One place as a few lines of text: name, way to reach it, where, when. */
export function placeLines(resource: Resource, view: FinderView): string[] {
  const phone = firstPhone(resource);
  const { location } = resource;
  const where = [...(location?.address ?? []), location?.city].filter(Boolean).join(', ');
  const number = phone && (phone.extension ? `${phone.number} x${phone.extension}` : phone.number);
  const { online } = resource;
  const when = weekWords(resource, view);
  return [resource.name, number, where, webLink(online?.url), online?.notes, when, resource.website].filter(
    (line): line is string => Boolean(line),
  );
}

/** The whole list as text to paste into a message, with the person's own notes. */
export function listText(title: string, view: FinderView): string {
  const places = view.list.items.value.map(({ resource, note }, at) => {
    const [name, ...rest] = placeLines(resource, view);
    return [`${at + 1}. ${name ?? ''}`, ...rest, note].filter(Boolean).join('\n');
  });
  return `${[title, ...places].join('\n\n')}\n`;
}

/**
 * As many places as a code can hold, names and numbers first; notes stay out, since anybody can read a code. The title
 * comes first, so that a place named like an address or a command is text to a phone too.
 */
export function codeText(title: string, view: FinderView): { readonly text: string; readonly count: number } {
  let text = title;
  let count = 0;
  for (const { resource } of view.list.items.value) {
    const next = `${text}\n\n${placeLines(resource, view).slice(0, 3).join('\n')}`;
    if (new TextEncoder().encode(next).length > CODE_BYTES) break;
    text = next;
    count++;
  }
  return { text, count };
}
