/** Asks once for each text: while a question is read, the same names are looked up from several sides. */
export function remember(
  ask: (text: string, more?: string) => boolean,
): (text: string, more?: string) => boolean {
  const known = new Map<string, boolean>();
  return (text, more) => {
    const key = more === undefined ? text : `${text}\t${more}`;
    let answer = known.get(key);
    if (answer === undefined) {
      answer = ask(text, more);
      known.set(key, answer);
    }
    return answer;
  };
}
