import type { CompiledExpression, ExpressionEngine } from '../instrument/expressions.ts';
import { fail, succeed } from '../result.ts';
import type { Result } from '../result.ts';
import { evaluate, isKnownFunction, plainValues, startScope } from './evaluate.ts';
import { parseExpression } from './parse.ts';
import { ExpressionFault } from './syntax.ts';
import type { Syntax } from './syntax.ts';

/** Forms use the same few expressions at every keystroke, so what was compiled is kept, up to a bound. */
const MOST_KEPT = 2000;
const kept = new Map<string, Result<CompiledExpression>>();

/** Cairn's own FHIRPath: the part that questionnaires use. What it does not know, `compile` refuses by name. */
export const fhirPath: ExpressionEngine = {
  compile(expression) {
    const known = kept.get(expression);
    if (known !== undefined) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const compiled = guarded(() => compileExpression(expression));
    kept.set(expression, compiled);
    return compiled;
  },
};

function compileExpression(expression: string): CompiledExpression {
  const syntax = parseExpression(expression);
  const variables = new Set<string>();
  inspect(syntax, variables);
  return {
    variables: [...variables],
    run: (focus, { variables: held, now }) =>
      guarded(() => plainValues(evaluate(syntax, startScope(focus, held, now)))),
  };
}

function guarded<T>(work: () => T): Result<T> {
  try {
    return succeed(work());
  } catch (reason) {
    if (!(reason instanceof ExpressionFault)) throw reason;
    return fail({ code: 'expression-not-understood', message: `${reason.message}.` });
  }
}

/** Refuses functions that are not known, and collects the names of variables. */
function inspect(syntax: Syntax, variables: Set<string>): void {
  if (syntax.is === 'call') {
    if (!isKnownFunction(syntax.name)) throw new ExpressionFault(`${syntax.name}() is not known`);
    for (const parameter of syntax.with) inspect(parameter, variables);
  }
  if (syntax.is === 'variable') {
    if (syntax.name === 'factory') throw new ExpressionFault('%factory is not known');
    variables.add(syntax.name);
  }
  if ('of' in syntax && syntax.of !== undefined) inspect(syntax.of, variables);
  if (syntax.is === 'index') inspect(syntax.at, variables);
  if (syntax.is === 'binary') {
    inspect(syntax.left, variables);
    inspect(syntax.right, variables);
  }
}
