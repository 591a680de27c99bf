import path from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';

/** More than this nobody listens to in one go; the log says that it ends early. */
const MOST = 400;

let bundle: Promise<string> | undefined;

/** The virtual screen reader as one script for a page. */
async function bundled(): Promise<string> {
  const made = await build({
    entryPoints: [path.join(import.meta.dirname, '../page/reader.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'guidepup',
    minify: true,
  });
  return made.outputFiles[0]?.text ?? '';
}

/**
 * What a screen reader would say from the first to the last thing in the widget. The reader does not enter shadow
 * trees, so it reads a copy of the widget with every shadow tree unfolded; what is not drawn is not in the copy.
 */
export async function spoken(page: Page, root: string): Promise<readonly string[]> {
  bundle ??= bundled();
  await page.evaluate(`${await bundle}; globalThis.guidepup = guidepup;`);
  return page.evaluate(readAloud, { root, most: MOST });
}

interface Reader {
  start(options: { container: Element }): Promise<void>;
  next(): Promise<void>;
  stop(): Promise<void>;
  spokenPhraseLog(): Promise<string[]>;
  lastSpokenPhrase(): Promise<string>;
}

async function readAloud({ root, most }: { root: string; most: number }): Promise<string[]> {
  const IDS = ['id', 'for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns'];
  const scopes = new Map<Node, number>();
  const scopeOf = (node: Node): number => {
    const scope = node.getRootNode();
    if (!scopes.has(scope)) scopes.set(scope, scopes.size);
    return scopes.get(scope) ?? 0;
  };
  const childrenOf = (element: Element): readonly Node[] => {
    if (element.shadowRoot) return [...element.shadowRoot.childNodes];
    return element instanceof HTMLSlotElement && element.assignedNodes().length > 0
      ? element.assignedNodes()
      : [...element.childNodes];
  };
  const unfold = (node: Node): Node | undefined => {
    if (node instanceof Text) return document.createTextNode(node.data);
    if (!(node instanceof Element) || node.matches('style, script, template')) return undefined;
    const isContents = getComputedStyle(node).display === 'contents';
    if (!isContents && !node.checkVisibility({ visibilityProperty: true })) return undefined;
    const isPlain = node.shadowRoot !== null || node instanceof HTMLSlotElement;
    const copy = isPlain ? document.createElement('div') : (node.cloneNode(false) as Element);
    const scope = scopeOf(node);
    for (const name of IDS) {
      const ids = copy.getAttribute(name)?.trim();
      if (ids)
        copy.setAttribute(
          name,
          ids
            .split(/\s+/)
            .map((id) => `s${scope}-${id}`)
            .join(' '),
        );
    }
    if (node instanceof HTMLInputElement && copy instanceof HTMLInputElement && node.type !== 'file') {
      copy.name = `${scope}-${node.name}`;
      copy.value = node.value;
      copy.checked = node.checked;
    }
    for (const child of childrenOf(node)) {
      const made = unfold(child);
      if (made) copy.append(made);
    }
    return copy;
  };
  const place = document.createElement('div');
  for (const element of document.querySelectorAll(root)) {
    const copy = unfold(element);
    if (copy) place.append(copy);
  }
  document.body.replaceChildren(place);
  const { virtual } = (globalThis as unknown as { guidepup: { virtual: Reader } }).guidepup;
  await virtual.start({ container: place });
  for (let said = 0; said < most; said += 1) {
    await virtual.next();
    // After the last thing it begins again.
    if ((await virtual.lastSpokenPhrase()) === (await virtual.spokenPhraseLog())[0]) break;
  }
  const log = await virtual.spokenPhraseLog();
  await virtual.stop();
  return log;
}
