import { fileURLToPath } from 'node:url';
import { parseAst, type Plugin } from 'vite';
import { findNodes } from './find-nodes.ts';

const OWN = fileURLToPath(new URL('../src/internal/own-methods.ts', import.meta.url));

/** Calls of what old scripts of a page replace, by how they are written. */
const BY_METHOD = new Map([
  ['reduce', 'ownReduce'],
  ['entries', 'ownEntries'],
]);
const BY_NAME = new Map([
  ['Array.from', 'ownFrom'],
  ['JSON.stringify', 'ownJson'],
]);

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

interface Call extends Node {
  readonly callee: Node & {
    readonly computed?: boolean;
    readonly optional?: boolean;
    readonly object?: Node & { readonly name?: string };
    readonly property?: Node & { readonly name?: string };
  };
  readonly arguments: readonly Node[];
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What is built for a page works where old scripts replaced what it would have called: `src/internal/own-methods.ts`. */
export function ownMethods(): Plugin {
  return {
    name: 'own-methods',
    transform(code, id) {
      if (id === OWN || id.startsWith('\0') || !/\.[mc]?[jt]s$/.test(id)) return undefined;
      const { used, written } = withOwnMethods(code);
      if (used.length === 0) return undefined;
      return { code: `import { ${used.join(', ')} } from ${JSON.stringify(OWN)};\n${written}`, map: null };
    },
  };
}

/** The code with its calls put through functions of our own, and the names of those. */
export function withOwnMethods(code: string): { readonly used: readonly string[]; readonly written: string } {
  const used = new Set<string>();
  const edits: Edit[] = [];
  for (const { callee, arguments: given } of findNodes(parseAst(code, { lang: 'ts' }), isCall)) {
    const { object, property, computed, optional } = callee;
    if (callee.type !== 'MemberExpression' || computed || !object || !property?.name) continue;
    const byName = BY_NAME.get(`${object.name ?? ''}.${property.name}`);
    // `Object.entries(one)` is another one.
    const isMethod = property.name === 'entries' ? given.length === 0 : object.name !== 'Array';
    const own = byName ?? (isMethod ? BY_METHOD.get(property.name) : undefined);
    if (own === undefined) continue;
    if (optional) throw new Error(`Write the call of "${property.name}" without "?.": it is put elsewhere.`);
    used.add(own);
    if (byName) edits.push({ start: callee.start, end: callee.end, text: own });
    else {
      const open = code.indexOf('(', property.end) + 1;
      edits.push({ start: callee.start, end: callee.start, text: `${own}(` });
      // With the dot, which stands right before the name.
      edits.push({ start: property.start - 1, end: open, text: given.length > 0 ? ',' : '' });
    }
  }
  return { used: [...used].sort(), written: applied(code, edits) };
}

function applied(code: string, edits: readonly Edit[]): string {
  let at = 0;
  let written = '';
  // Of two at one place the outer call comes first, as it was found.
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start)) {
    written += code.slice(at, start) + text;
    at = end;
  }
  return written + code.slice(at);
}

function isCall(node: object): node is Call {
  return 'type' in node && node.type === 'CallExpression';
}
