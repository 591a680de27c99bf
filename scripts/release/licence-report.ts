import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../paths.ts';
import { foreignComponents, type BillOfMaterials, type Component } from './bill-of-materials.ts';

/** The report as it goes along with everything that is shipped. */
export const REPORT = 'docs/third-party-licences.txt';

/** Licences under which a library may be shipped with ours. */
export const ALLOWED: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
]);

/** `@lit/reactive-element`, `lit`. */
export function nameOf({ group, name }: Component): string {
  return group === undefined ? name : `${group}/${name}`;
}

export function licenceOf({ licenses = [] }: Component): string {
  const [first] = licenses;
  return first?.license?.id ?? first?.expression ?? first?.license?.name ?? 'unknown';
}

/** The name, the licence and the words of the licence of every library of others that is shipped. */
export function licenceReport(bill: BillOfMaterials): string {
  const parts = foreignComponents(bill).map((component) => {
    const words = licenceWords(component) ?? 'Its package holds no text of the licence.';
    return `${nameOf(component)} ${component.version} (${licenceOf(component)})\n\n${words.trim()}\n`;
  });
  const line = `\n${'-'.repeat(80)}\n\n`;
  return `Cairn is under the MIT licence. It comes with these libraries of others.\n${line}${parts.join(line)}`;
}

/** Where pnpm keeps a package; what stands behind the version says which neighbours it has. */
function licenceWords(component: Component): string | undefined {
  const store = path.join(root, 'node_modules/.pnpm');
  const name = nameOf(component);
  const start = `${name.replace('/', '+')}@${component.version}`;
  const kept = readdirSync(store).find((folder) => folder === start || folder.startsWith(`${start}_`));
  const folder = path.join(store, kept ?? start, 'node_modules', name);
  const file = existsSync(folder) ? readdirSync(folder).find((one) => /^licen[cs]e/i.test(one)) : undefined;
  return file === undefined ? undefined : readFileSync(path.join(folder, file), 'utf8');
}
