import { fail, succeed, type Result } from '@cairn/domain';
import { parseDefinition, type InstrumentDefinition } from '@cairn/domain/wording';
import { readdir, readFile } from 'node:fs/promises';

const SHIPPED = new URL('../../../../data/instruments/', import.meta.url);

/** A published instrument by its name, or by the path of an `instrument.json`. */
export async function openDefinition(id: string): Promise<Result<InstrumentDefinition>> {
  const isPath = id.endsWith('.json');
  const json = await readJson(isPath ? id : new URL(`${encodeURIComponent(id)}/instrument.json`, SHIPPED));
  if (json.ok) return parseDefinition(json.value);
  if (isPath) return json;
  const known = await publishedIds();
  return fail({
    code: 'instrument-unknown',
    message: `There is no published instrument "${id}". There are: ${known.join(', ')}.`,
  });
}

async function publishedIds(): Promise<readonly string[]> {
  const folders = await readdir(SHIPPED, { withFileTypes: true });
  const found = await Promise.all(
    folders.map(async ({ name }) =>
      (await readJson(new URL(`${name}/instrument.json`, SHIPPED))).ok ? [name] : [],
    ),
  );
  return found.flat();
}

export async function readJson(path: string | URL): Promise<Result<unknown>> {
  const words = await readText(path);
  if (!words.ok) return words;
  try {
    return succeed(JSON.parse(words.value) as unknown);
  } catch (reason) {
    if (!(reason instanceof SyntaxError)) throw reason;
    return fail({ code: 'not-json', message: `"${String(path)}" is not JSON.` });
  }
}

export async function readText(path: string | URL): Promise<Result<string>> {
  try {
    return succeed(await readFile(path, 'utf8'));
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    return fail({ code: 'file-not-read', message: `"${String(path)}" could not be read (${reason}).` });
  }
}
