import { existsSync } from 'node:fs';
import path from 'node:path';
import { run } from '../../../scripts/run.ts';

// A real WordPress with its database, from Debian's packages. Nothing of it runs or stays outside a scratch folder.

const NEEDED: Readonly<Record<string, string>> = {
  wordpress: '/usr/share/wordpress/wp-load.php',
  'wordpress-theme-twentytwentythree': '/usr/share/wordpress/wp-content/themes/twentytwentythree/theme.json',
  'wordpress-theme-twentytwentyone': '/usr/share/wordpress/wp-content/themes/twentytwentyone/style.css',
  'mariadb-server': 'mariadbd',
  'php-cli': 'php',
};

const FOLDERS = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/sbin'];

/** The whole path of a program. */
export function program(name: string): string {
  if (path.isAbsolute(name)) return name;
  const found = FOLDERS.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
  return found ?? name;
}

/** Ends the run in plain words when a package is missing. */
export async function expectPackages(): Promise<void> {
  const missing = Object.entries(NEEDED)
    .filter(([, mark]) => !existsSync(program(mark)))
    .map(([name]) => name);
  const { output } = await run(program('php'), ['-m']);
  if (!output.includes('mysqli')) missing.push('php-mysql');
  if (missing.length === 0) return;
  const names = missing.join(' ');
  throw new Error(
    `These tests put the plugin on a real WordPress, which comes from Debian's packages. Missing here: ${names}.\n` +
      `Install them (apt-get install --no-install-recommends ${names}) and run this again. Nothing has to be set up or started.`,
  );
}

export const WORDPRESS = '/usr/share/wordpress';
