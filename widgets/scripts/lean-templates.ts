import { parseAst, type Plugin } from 'vite';
import { findNodes } from './find-nodes.ts';

// Indentation inside `html` and `css` templates is a tenth of the script. It means nothing on screen, but a
// minifier must not touch strings, so it goes before the minifier runs.

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

interface TaggedTemplate extends Node {
  readonly type: 'TaggedTemplateExpression';
  readonly tag: Node & { readonly name?: string };
  readonly quasi: { readonly quasis: readonly (Node & { readonly value: { readonly raw: string } })[] };
}

const LEAN: Readonly<Record<string, (text: string) => string>> = {
  css: leanCss,
  html: leanHtml,
  svg: leanHtml,
};

/** Takes indentation out of the templates of the widgets. */
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
  const pieces = findNodes(parseAst(code, { lang: 'ts' }), isTaggedTemplate)
    .flatMap(({ tag, quasi }) => {
      const lean = LEAN[tag.name ?? ''];
      return lean ? quasi.quasis.map((piece) => ({ piece, lean })) : [];
    })
    .sort((a, b) => a.piece.start - b.piece.start);
  let at = 0;
  let written = '';
  for (const { piece, lean } of pieces) {
    // Parsers disagree on whether a piece's range holds its delimiters: the text itself is found from its start.
    const start = code.indexOf(piece.value.raw, Math.max(at, piece.start));
    written += code.slice(at, start) + lean(piece.value.raw);
    at = start + piece.value.raw.length;
  }
  return written + code.slice(at);
}

function isTaggedTemplate(node: object): node is TaggedTemplate {
  return 'type' in node && node.type === 'TaggedTemplateExpression';
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
