/** An expression as a tree. */
export type Syntax =
  | { readonly is: 'literal'; readonly value: unknown; readonly type: string }
  | { readonly is: 'nothing' }
  | { readonly is: 'focus'; readonly name: '$this' | '$index' | '$total' }
  | { readonly is: 'variable'; readonly name: string }
  | { readonly is: 'member'; readonly of: Syntax | undefined; readonly name: string }
  | {
      readonly is: 'call';
      readonly of: Syntax | undefined;
      readonly name: string;
      readonly with: readonly Syntax[];
    }
  | { readonly is: 'index'; readonly of: Syntax; readonly at: Syntax }
  | { readonly is: 'unary'; readonly operator: '+' | '-'; readonly of: Syntax }
  | { readonly is: 'binary'; readonly operator: string; readonly left: Syntax; readonly right: Syntax }
  | { readonly is: 'type'; readonly operator: 'is' | 'as'; readonly of: Syntax; readonly type: string };

/** Thrown inside the engine only; its border turns it into a problem. */
export class ExpressionFault extends Error {}
