/** One line of a table. A string that holds a line break, a quote, a backslash or half a surrogate is written as in JSON. */
export function escapeLine(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

export function unescapeLine(line: string): string {
  return line.includes('\\') ? (JSON.parse(`"${line}"`) as string) : line;
}
