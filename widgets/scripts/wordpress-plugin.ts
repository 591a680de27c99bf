import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { hostsMessages } from '@cairn/i18n';
import { zipFolder } from '../../scripts/zip-folder.ts';

const widgets = fileURLToPath(new URL('..', import.meta.url));

export interface PluginOptions {
  /** The built widgets. */
  readonly widgetsDir: string;
  /** The pack that the finder shows until a center names its own. */
  readonly packDir: string;
  /** Gets the folder `cairn-widgets` and the zip file that WordPress takes. */
  readonly outDir: string;
  readonly version: string;
}

/** Puts the WordPress plugin together and packs it; resolves with the path of the zip file. */
export async function buildWordPressPlugin(options: PluginOptions): Promise<string> {
  const { widgetsDir, packDir, outDir, version } = options;
  const stage = path.join(outDir, 'wordpress');
  const plugin = path.join(stage, 'cairn-widgets');
  await rm(stage, { recursive: true, force: true });
  await cp(path.join(widgets, 'hosts/wordpress'), plugin, { recursive: true });
  const { version: files } = JSON.parse(await readFile(path.join(widgetsDir, 'integrity.json'), 'utf8')) as {
    readonly version: string;
  };
  for (const name of ['cairn-widgets.php', 'readme.txt', 'assets/load.js'])
    await fillIn(path.join(plugin, name), { version, files });
  await writeFile(path.join(plugin, 'includes/catalogue.php'), catalogue());
  await cp(path.join(widgets, '../LICENSE'), path.join(plugin, 'LICENSE'));
  await copyScripts(widgetsDir, path.join(plugin, 'assets', files));
  await cp(packDir, path.join(plugin, 'data/packs', path.basename(packDir)), { recursive: true });
  await copyForms(path.join(plugin, 'data/instruments'));
  const zip = path.join(outDir, `cairn-wordpress-${version}.zip`);
  await writeFile(zip, await zipFolder(stage));
  return zip;
}

/** Puts the version of the plugin, and the name of the folder with its scripts, in place of their marks. */
async function fillIn(file: string, marks: Readonly<Record<string, string>>): Promise<void> {
  const text = await readFile(file, 'utf8');
  const filled = text.replace(/\{\{(\w+)\}\}/g, (mark, name: string) => marks[name] ?? mark);
  if (filled === text) throw new Error(`${file} has no place for the version.`);
  await writeFile(file, filled);
}

/** The words of the hosts as PHP, which needs no reader of its own at every page. */
function catalogue(): string {
  const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;
  const languages = Object.entries(hostsMessages).map(([language, messages]) => {
    const lines = Object.entries(messages).map(
      ([key, text]) => `\t\t${quoted(key)} => ${quoted(String(text))},`,
    );
    return `\t${quoted(language)} => array(\n${lines.join('\n')}\n\t),`;
  });
  return `<?php\ndefined( 'ABSPATH' ) || exit;\n\nreturn array(\n${languages.join('\n')}\n);\n`;
}

async function copyScripts(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const name of await readdir(from))
    if ((name.endsWith('.js') && name !== 'frame.js') || /^integrity\.json$|\.txt$/.test(name))
      await cp(path.join(from, name), path.join(to, name));
}

async function copyForms(to: string): Promise<void> {
  await cp(path.join(widgets, '../data/instruments'), to, {
    recursive: true,
    filter: (file) => !path.extname(file) || (file.endsWith('.json') && !file.endsWith('scoring-cases.json')),
  });
}
