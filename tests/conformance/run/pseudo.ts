import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';

// A language that nobody speaks: every letter carries an accent and every vowel stands twice, which makes each word about
// 40 % longer, and brackets stand around each message. What has no brackets on screen came from no catalogue; a bracket that
// is missing was cut off. It exists in tests only: the built scripts are changed on their way to the browser.

const LETTERS: Readonly<Record<string, string>> = {
  a: 'áá',
  e: 'éé',
  i: 'íí',
  o: 'óó',
  u: 'úú',
  y: 'ýý',
  c: 'ç',
  d: 'ď',
  g: 'ğ',
  h: 'ĥ',
  k: 'ķ',
  l: 'ľ',
  n: 'ñ',
  r: 'ř',
  s: 'š',
  t: 'ť',
  w: 'ŵ',
  z: 'ž',
  A: 'ÁÁ',
  E: 'ÉÉ',
  I: 'ÍÍ',
  O: 'ÓÓ',
  U: 'ÚÚ',
  C: 'Ç',
  N: 'Ñ',
  S: 'Š',
  T: 'Ť',
};

/** How the one place that makes words of messages looks in a built script. */
const FILLS_IN = '.replace(/\\{(\\w+)\\}/g,';

/** What makes a message of the pseudo-language; what is filled in later stays as it is. */
const SPEAK = `(message) => "⟦" + message.split(/(\\{\\w+\\})/).map((part) =>
  part.startsWith("{") ? part : [...part].map((letter) => (${JSON.stringify(LETTERS)})[letter] ?? letter).join("")
).join("") + "⟧"`;

/** A built script that speaks the pseudo-language wherever it makes words of a message. */
export function rewritePseudo(script: string): string {
  return script.replaceAll(FILLS_IN, `.replace(/^[^]+$/,${SPEAK})${FILLS_IN}`);
}

/** The same for every script in a copy of the built extension. */
export async function alterPseudo(folder: string): Promise<void> {
  for (const file of await readdir(folder, { recursive: true })) {
    if (!file.endsWith('.js')) continue;
    const script = await readFile(path.join(folder, file), 'utf8');
    const changed = rewritePseudo(script);
    if (changed !== script) await writeFile(path.join(folder, file), changed);
  }
}

/** Every text that is drawn in the part of the page and carries no bracket. */
export function unbracketed(page: Page, root: string): Promise<readonly string[]> {
  return page.evaluate((selector) => {
    const found = new Set<string>();
    const walk = (part: ParentNode): void => {
      for (const node of part.childNodes) {
        if (node instanceof Text) {
          const words = node.data.replace(/\s+/g, ' ').trim();
          const around = node.parentElement;
          const isDrawn = !around || around.checkVisibility({ visibilityProperty: true });
          if (isDrawn && /\p{L}{2}/u.test(words) && !/[⟦⟧]/.test(words)) found.add(words);
        } else if (node instanceof Element && !node.matches('style, script, template')) {
          for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
            const said = node.getAttribute(name) ?? '';
            if (/\p{L}{2}/u.test(said) && !said.includes('⟦')) found.add(said);
          }
          if (node.shadowRoot) walk(node.shadowRoot);
          else walk(node);
        }
      }
    };
    for (const element of document.querySelectorAll(selector)) {
      if (element.shadowRoot) walk(element.shadowRoot);
      else walk(element);
    }
    return [...found];
  }, root);
}
