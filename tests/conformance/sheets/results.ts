import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../../../scripts/paths.ts';
import type { StateResult } from '../run/checks.ts';
import type { WidgetName } from '../scene.ts';

/** What a run saw of a state, and when and where. */
export interface DatedResult extends StateResult {
  /** `YYYY-MM-DD` */
  readonly on: string;
  readonly browser: string;
}

const folder = path.join(root, 'out/conformance');
const fileOf = (widget: WidgetName): string => path.join(folder, `${widget}.json`);

/** What the last runs saw, by state: a long run may be made in parts. */
export async function readResults(widget: WidgetName): Promise<ReadonlyMap<string, DatedResult>> {
  const file = fileOf(widget);
  if (!existsSync(file)) return new Map();
  const kept = JSON.parse(await readFile(file, 'utf8')) as readonly DatedResult[];
  return new Map(kept.map((result) => [result.id, result]));
}

let before: Promise<void> = Promise.resolve();

/** One writing after the other, also where several states are looked at side by side. */
export function addResults(widget: WidgetName, results: readonly DatedResult[]): Promise<void> {
  before = before.then(() => write(widget, results));
  return before;
}

async function write(widget: WidgetName, results: readonly DatedResult[]): Promise<void> {
  const merged = new Map(await readResults(widget));
  for (const result of results) merged.set(result.id, result);
  await mkdir(folder, { recursive: true });
  await writeFile(fileOf(widget), `${JSON.stringify([...merged.values()], undefined, 1)}\n`);
}
