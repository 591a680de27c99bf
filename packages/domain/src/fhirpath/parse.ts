import { ExpressionFault } from './syntax.ts';
import type { Syntax } from './syntax.ts';
import { readTokens } from './tokens.ts';
import type { Token } from './tokens.ts';

/** How strongly an operator binds; a higher number binds first (FHIRPath, precedence of operators). */
const STRENGTH: Readonly<Record<string, number>> = {
  implies: 1,
  or: 2,
  xor: 2,
  and: 3,
  in: 4,
  contains: 4,
  '=': 5,
  '~': 5,
  '!=': 5,
  '!~': 5,
  '<': 6,
  '>': 6,
  '<=': 6,
  '>=': 6,
  '|': 7,
  is: 8,
  as: 8,
  '+': 9,
  '-': 9,
  '&': 9,
  '*': 10,
  '/': 10,
  div: 10,
  mod: 10,
};

const CALENDAR_UNIT = /^(year|month|week|day|hour|minute|second|millisecond)s?$/;

/** Longer expressions than any form carries are refused, so that a hostile form cannot exhaust the stack. */
const LONGEST = 20_000;
const DEEPEST = 200;

export function parseExpression(text: string): Syntax {
  if (text.length > LONGEST) throw new ExpressionFault('The expression is too long');
  const reader = new Reader(readTokens(text));
  const syntax = reader.expression(0, 0);
  reader.expect('');
  return syntax;
}

class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  expression(weakest: number, depth: number): Syntax {
    if (depth > DEEPEST) throw new ExpressionFault('The expression is too deep');
    let left = this.#unary(depth);
    for (;;) {
      const { kind, text } = this.#peek();
      const strength = kind === 'symbol' || kind === 'name' ? (STRENGTH[text] ?? 0) : 0;
      if (strength === 0 || strength <= weakest) return left;
      this.#next();
      left =
        text === 'is' || text === 'as'
          ? { is: 'type', operator: text, of: left, type: this.#typeName() }
          : { is: 'binary', operator: text, left, right: this.expression(strength, depth + 1) };
    }
  }

  expect(text: string): void {
    const token = this.#next();
    if (token.text !== text || (token.kind !== 'symbol' && token.kind !== 'end')) {
      throw new ExpressionFault(`Expected "${text || 'the end'}" and found "${token.text}"`);
    }
  }

  #unary(depth: number): Syntax {
    if (depth > DEEPEST) throw new ExpressionFault('The expression is too deep');
    const { kind, text } = this.#peek();
    if (kind === 'symbol' && (text === '-' || text === '+')) {
      this.#next();
      return { is: 'unary', operator: text, of: this.#unary(depth + 1) };
    }
    return this.#path(depth);
  }

  #path(depth: number): Syntax {
    let syntax = this.#term(depth);
    for (;;) {
      if (this.#take('.')) syntax = this.#invocation(syntax, depth);
      else if (this.#take('[')) {
        syntax = { is: 'index', of: syntax, at: this.expression(0, depth + 1) };
        this.expect(']');
      } else return syntax;
    }
  }

  #term(depth: number): Syntax {
    const token = this.#peek();
    if (token.kind === 'name' || token.kind === 'quoted-name') {
      const literal = token.kind === 'name' && (token.text === 'true' || token.text === 'false');
      if (!literal) return this.#invocation(undefined, depth);
    }
    this.#next();
    switch (token.kind) {
      case 'name':
        return { is: 'literal', value: token.text === 'true', type: 'boolean' };
      case 'string':
        return { is: 'literal', value: token.text, type: 'string' };
      case 'date':
        return { is: 'literal', value: token.text.replace(/T$/, ''), type: dateType(token.text) };
      case 'number':
        return this.#number(token.text);
      case 'variable':
        return { is: 'variable', name: token.text };
      case 'focus':
        return { is: 'focus', name: token.text as '$this' | '$index' | '$total' };
      default:
        return this.#bracket(token.text, depth);
    }
  }

  #bracket(text: string, depth: number): Syntax {
    if (text === '{') {
      this.expect('}');
      return { is: 'nothing' };
    }
    if (text !== '(') throw new ExpressionFault(`Did not expect "${text}"`);
    const inner = this.expression(0, depth + 1);
    this.expect(')');
    return inner;
  }

  #number(text: string): Syntax {
    const unit = this.#peek();
    const value = Number(text);
    if (unit.kind === 'string' || (unit.kind === 'name' && CALENDAR_UNIT.test(unit.text))) {
      this.#next();
      return { is: 'literal', value: { value, unit: unit.text, code: unit.text }, type: 'Quantity' };
    }
    return { is: 'literal', value, type: text.includes('.') ? 'decimal' : 'integer' };
  }

  #invocation(of: Syntax | undefined, depth: number): Syntax {
    const token = this.#next();
    if (token.kind === 'focus') return { is: 'focus', name: token.text as '$this' | '$index' | '$total' };
    if (token.kind !== 'name' && token.kind !== 'quoted-name') {
      throw new ExpressionFault(`Expected a name and found "${token.text}"`);
    }
    if (!this.#take('(')) return { is: 'member', of, name: token.text };
    const parameters: Syntax[] = [];
    if (!this.#take(')')) {
      do parameters.push(this.expression(0, depth + 1));
      while (this.#take(','));
      this.expect(')');
    }
    return { is: 'call', of, name: token.text, with: parameters };
  }

  #typeName(): string {
    const first = this.#next();
    if (first.kind !== 'name' && first.kind !== 'quoted-name') throw new ExpressionFault('Expected a type');
    return this.#take('.') ? this.#next().text : first.text;
  }

  #take(text: string): boolean {
    const { kind, text: found } = this.#peek();
    if (kind !== 'symbol' || found !== text) return false;
    this.#at += 1;
    return true;
  }

  #peek(): Token {
    return this.#tokens[this.#at] ?? { kind: 'end', text: '' };
  }

  #next(): Token {
    const token = this.#peek();
    this.#at += 1;
    return token;
  }
}

function dateType(text: string): string {
  if (text.startsWith('T')) return 'time';
  return text.includes('T') ? 'dateTime' : 'date';
}
