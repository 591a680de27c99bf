/** A form's pattern for a whole answer; `undefined` for one that cannot be read, by the strict or by the older rules. */
export function patternFrom(pattern: string): RegExp | undefined {
  for (const flags of ['u', '']) {
    try {
      return new RegExp(`^(?:${pattern})$`, flags);
    } catch (reason) {
      if (!(reason instanceof SyntaxError)) throw reason;
    }
  }
  return undefined;
}
