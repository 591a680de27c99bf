/** What a file of the person holds; `undefined` when it is not JSON. */
export async function readJsonFile(file: File): Promise<unknown> {
  try {
    return JSON.parse(await file.text()) as unknown;
  } catch (reason) {
    if (!(reason instanceof SyntaxError)) throw reason;
    return undefined;
  }
}
