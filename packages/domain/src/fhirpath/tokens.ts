import { ExpressionFault } from './syntax.ts';

export interface Token {
  readonly kind:
    'name' | 'quoted-name' | 'string' | 'number' | 'date' | 'variable' | 'focus' | 'symbol' | 'end';
  readonly text: string;
}

const PATTERNS: readonly (readonly [Token['kind'] | 'space', RegExp])[] = [
  ['space', /(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+/y],
  [
    'date',
    /@(?:T\d{2}(?::\d{2}(?::\d{2}(?:\.\d+)?)?)?|\d{4}(?:-\d{2}(?:-\d{2})?)?(?:T(?:\d{2}(?::\d{2}(?::\d{2}(?:\.\d+)?)?)?)?(?:Z|[+-]\d{2}:\d{2})?)?)/y,
  ],
  ['number', /\d+(?:\.\d+)?/y],
  ['string', /'(?:[^'\\]|\\[\s\S])*'/y],
  ['quoted-name', /`(?:[^`\\]|\\[\s\S])*`/y],
  ['variable', /%(?:[A-Za-z_][\w-]*|`[^`]*`|'[^']*'|"[^"]*")/y],
  ['focus', /\$(?:this|index|total)\b/y],
  ['name', /[A-Za-z_]\w*/y],
  ['symbol', /!=|!~|<=|>=|[.,()[\]{}=~<>|&+\-*/]/y],
];

export function readTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const [kind, matched] = nextToken(text, at);
    at += matched.length;
    if (kind !== 'space') tokens.push({ kind, text: cleaned(kind, matched) });
  }
  return [...tokens, { kind: 'end', text: '' }];
}

function nextToken(text: string, at: number): readonly [Token['kind'] | 'space', string] {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const matched = pattern.exec(text)?.[0];
    if (matched !== undefined) return [kind, matched];
  }
  throw new ExpressionFault(`Cannot read "${text.slice(at, at + 12)}"`);
}

function cleaned(kind: Token['kind'], text: string): string {
  if (kind === 'string' || kind === 'quoted-name') return unescape(text.slice(1, -1));
  if (kind === 'variable') return text.slice(1).replace(/^[`'"]|[`'"]$/g, '');
  return kind === 'date' ? text.slice(1) : text;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', f: '\f' };

function unescape(text: string): string {
  return text.replace(/\\(u[0-9a-fA-F]{4}|[\s\S])/g, (_, code: string) =>
    code.length === 5 ? String.fromCharCode(Number.parseInt(code.slice(1), 16)) : (ESCAPES[code] ?? code),
  );
}
