import type { CompiledExpression, ExpressionEngine } from '../instrument/expressions.ts';
import { fail, succeed } from '../result.ts';
import type { Result } from '../result.ts';
import { evaluate, isKnownFunction, plainValues, startScope } from './evaluate.ts';
import { parseExpression } from './parse.ts';
import { ExpressionFault } from './syntax.ts';
import type { Syntax } from './syntax.ts';

/** Cairn's own FHIRPath: the part that questionnaires use. What it does not know, `compile` refuses by name. */
export const fhirPath: ExpressionEngine = {
  compile(expression) {
    return guarded(() => {
      const syntax = parseExpression(expression);
      refuseUnknown(syntax);
      return (focus, { variables, now }): ReturnType<CompiledExpression> =>
        guarded(() => plainValues(evaluate(syntax, startScope(focus, variables, now))));
    });
  },
};

function guarded<T>(work: () => T): Result<T> {
  try {
    return succeed(work());
  } catch (reason) {
    if (!(reason instanceof ExpressionFault)) throw reason;
    return fail({ code: 'expression-not-understood', message: `${reason.message}.` });
  }
}

function refuseUnknown(syntax: Syntax): void {
  if (syntax.is === 'call') {
    if (!isKnownFunction(syntax.name)) throw new ExpressionFault(`${syntax.name}() is not known`);
    for (const parameter of syntax.with) refuseUnknown(parameter);
  }
  if (syntax.is === 'variable' && syntax.name.startsWith('factory'))
    throw new ExpressionFault('%factory is not known');
  if ('of' in syntax && syntax.of !== undefined) refuseUnknown(syntax.of);
  if (syntax.is === 'index') refuseUnknown(syntax.at);
  if (syntax.is === 'binary') {
    refuseUnknown(syntax.left);
    refuseUnknown(syntax.right);
  }
}
