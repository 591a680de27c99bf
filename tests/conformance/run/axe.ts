import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { State } from '../scene.ts';

/** A, AA, 2.2, the contrast of AAA, and best practice. Rules that axe leaves out by itself run by their tags. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa', 'best-practice'];

/** One finding of axe: the success criteria that it touches, as "1.4.3", and where. */
export interface AxeFinding {
  readonly rule: string;
  readonly criteria: readonly string[];
  readonly where: string;
}

export async function axe(page: Page, { scene, look }: State): Promise<readonly AxeFinding[]> {
  const builder = new AxeBuilder({ page }).withTags(TAGS);
  if (!scene.id.startsWith('extension/')) builder.include(scene.root);
  // These colours are the person's own; axe mixes them with those of the page that they stand in for.
  if (look.forcedColors === 'active') builder.disableRules(['color-contrast', 'color-contrast-enhanced']);
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, tags, nodes }) =>
    nodes.map(({ target, html }) => ({
      rule: id,
      criteria: tags.flatMap((tag) => /^wcag(\d)(\d)(\d+)$/.exec(tag)?.slice(1).join('.') ?? []),
      where: `${target.flat().join(' ')} ${html.replace(/\s+/g, ' ').slice(0, 120)}`,
    })),
  );
}
