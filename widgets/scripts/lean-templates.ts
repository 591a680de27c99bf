import type { Plugin } from 'vite';

// Indentation inside `html` and `css` templates is a tenth of the script. It means nothing on screen, but a
// minifier must not touch strings, so it goes before the minifier runs.

const TEMPLATE = /\b(html|svg|css)`((?:[^`\\$]|\\.|\$(?!\{)|\$\{(?:[^`{}]|\{[^`{}]*\})*\})*)`/g;

/** Takes indentation out of the templates that hold no further template; the outer ones keep theirs. */
export function leanTemplates(): Plugin {
  return {
    name: 'lean-templates',
    enforce: 'pre',
    transform(code, id) {
      if (!/widgets\/src\/.*\.ts$/.test(id)) return undefined;
      return { code: leanCode(code), map: null };
    },
  };
}

export function leanCode(code: string): string {
  return code.replace(
    TEMPLATE,
    (_whole, tag: string, text: string) => `${tag}\`${tag === 'css' ? leanCss(text) : leanHtml(text)}\``,
  );
}

function leanCss(text: string): string {
  return text
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;\}/g, '}');
}

/** A line break counts as one space, as the browser counts it. */
function leanHtml(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}
