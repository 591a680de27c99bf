import type { FormItem } from './form.ts';
import type { ReportGap } from './gap.ts';

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
