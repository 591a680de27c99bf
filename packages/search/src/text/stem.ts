/** Other forms that a list may use for an English or Spanish word: plural and singular, and a few endings. */
export function otherForms(word: string): string[] {
  if (word.length < 4 || /\d/.test(word)) return [];
  const forms = new Set<string>();
  const base = singular(word);
  if (base !== word) forms.add(base);
  forms.add(`${base}s`).add(`${base}es`);
  if (base.endsWith('y')) forms.add(`${base.slice(0, -1)}ies`);
  if (base.endsWith('ing') && base.length > 6) {
    const root = base.slice(0, -3);
    forms.add(root).add(`${root}e`).add(`${root}s`).add(`${root}er`).add(`${root}or`).add(`${root}ors`);
  }
  if (base.endsWith('or') && base.length > 6) forms.add(`${base.slice(0, -2)}ing`);
  forms.delete(word);
  return [...forms];
}

function singular(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh|z)es$/.test(word)) return word.slice(0, -2);
  if (/[^us]s$/.test(word)) return word.slice(0, -1);
  return word;
}
