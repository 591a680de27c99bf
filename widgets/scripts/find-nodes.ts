/** All nodes of a kind in a syntax tree, those inside others too, outer ones first. */
export function findNodes<T extends object>(root: unknown, isWanted: (node: object) => node is T): T[] {
  const found: T[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) visit(one);
    else if (typeof node === 'object' && node !== null) {
      if (isWanted(node)) found.push(node);
      for (const child of Object.values(node)) visit(child);
    }
  };
  visit(root);
  return found;
}
