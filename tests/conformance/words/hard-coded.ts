import ts from 'typescript';

/** Words in a source that somebody would read on screen and that no catalogue holds. */
export interface HardCoded {
  readonly line: number;
  readonly words: string;
}

/** Attributes whose text a person sees or hears. */
const SPOKEN = /\s(?:aria-label|aria-description|aria-roledescription|alt|title|placeholder)=$/;
const SPOKEN_NAMES = /^(?:aria-label|aria-description|aria-roledescription|alt|title|placeholder)$/;
/** Two letters in a row are a word; a name that stays the same in every language is none. */
const isWords = (text: string): boolean =>
  /\p{L}{2}/u.test(text.replace(/&\w+;/g, '').replaceAll('Cairn', ''));

/** Looks into the `html` templates of Lit and into JSX. */
export function hardCodedWords(file: string, source: string): readonly HardCoded[] {
  const kind = file.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, kind);
  const found: HardCoded[] = [];
  const note = (node: ts.Node, words: string): void => {
    found.push({ line: tree.getLineAndCharacterOfPosition(node.getStart()).line + 1, words: words.trim() });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && /^(?:html|svg|mathml)$/.test(node.tag.getText()))
      for (const words of templateWords(node.template)) note(node, words);
    if (ts.isJsxText(node) && isWords(node.text)) note(node, node.text);
    if (ts.isJsxAttribute(node) && SPOKEN_NAMES.test(node.name.getText()) && node.initializer) {
      const { initializer } = node;
      const literal = ts.isJsxExpression(initializer) ? initializer.expression : initializer;
      if (literal && ts.isStringLiteralLike(literal) && isWords(literal.text)) note(node, literal.text);
    }
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent) && node.expression)
      for (const literal of literalsShown(node.expression))
        if (isWords(literal.text)) note(literal, literal.text);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** Text between tags, and in attributes that are read aloud. A value that code fills in parts the text. */
function templateWords(template: ts.TemplateLiteral): readonly string[] {
  const text = ts.isNoSubstitutionTemplateLiteral(template)
    ? template.text
    : [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)].join('\u0000');
  const words: string[] = [];
  const between = text.replace(/<!--[^]*?-->/g, '').replace(/<[^>]*>/g, (tag) => {
    for (const [, before = '', , said = ''] of tag.matchAll(/(\s[\w-]+=)("|')([^"']*)\2/g))
      if (SPOKEN.test(before) && isWords(said)) words.push(said);
    return '\u0000';
  });
  return [...words, ...between.split('\u0000').filter(isWords)];
}

/** The literals that an expression between tags puts on screen by itself. */
function literalsShown(node: ts.Expression): readonly ts.StringLiteralLike[] {
  if (ts.isStringLiteralLike(node)) return [node];
  if (ts.isParenthesizedExpression(node)) return literalsShown(node.expression);
  if (ts.isConditionalExpression(node))
    return [...literalsShown(node.whenTrue), ...literalsShown(node.whenFalse)];
  const isChoice = ts.isBinaryExpression(node) && /^(?:&&|\|\||\?\?)$/.test(node.operatorToken.getText());
  return isChoice ? literalsShown(node.right) : [];
}
