export type JsonNode = Readonly<Record<string, unknown>>;

export function isNode(value: unknown): value is JsonNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects in a value that may be one object, a list of them, or an object keyed by ids. */
export function nodesOf(value: unknown): JsonNode[] {
  if (Array.isArray(value))
    return value.flatMap((item: unknown) =>
      Array.isArray(item) ? nodesOf(item) : isNode(item) ? [item] : [],
    );
  if (!isNode(value)) return [];
  const inner = Object.values(value);
  const isKeyed =
    inner.length > 0 && inner.every(isNode) && Object.keys(value).every((key) => /\d/.test(key));
  return isKeyed ? inner.filter(isNode) : [value];
}

export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return '';
}

/** A value as a person can see it in a report, whatever it is: an object need not have a usable `toString`. */
export function shownValue(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : textOf(value);
}

/** Every text in a value: strings, numbers, and the telling field of objects. */
export function textsOf(value: unknown, ...fields: readonly string[]): string[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => textsOf(item, ...fields));
  if (isNode(value)) {
    for (const name of fields) {
      const texts = textsOf(value[name]);
      if (texts.length > 0) return texts;
    }
    return [];
  }
  const text = textOf(value).trim();
  return text === '' || typeof value === 'boolean' ? [] : [text];
}

/** The first field that holds something. */
export function pick(node: JsonNode, ...names: readonly string[]): unknown {
  for (const name of names) {
    const value = node[name];
    if (value !== undefined && value !== null && value !== '') return value;
  }
  return undefined;
}

export function pickText(node: JsonNode, ...names: readonly string[]): string {
  for (const name of names) {
    const text = textsOf(node[name], 'value', 'text', 'name', 'description').join('\n');
    if (text !== '') return text;
  }
  return '';
}

export function isYes(value: unknown): boolean {
  return (
    value === true ||
    value === 1 ||
    (typeof value === 'string' && /^(true|yes|y|1|private|confidential|hidden|x)$/i.test(value.trim()))
  );
}
