import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { singleFile } from '../widgets/scripts/single-file.ts';
import { out } from './paths.ts';

// `pnpm -s single-file <pack>... --out help.html`: one page with everything inside, for a network without a way out.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    title: { type: 'string', default: 'Cairn' },
    language: { type: 'string', default: 'en' },
    widget: { type: 'string', default: 'journey' },
  },
});
const { title, language, widget } = values;
const widgetsDir = path.join(out.site, 'widgets');
const isKnown = (language === 'en' || language === 'es') && (widget === 'finder' || widget === 'journey');

if (positionals.length === 0 || values.out === undefined || !isKnown) {
  console.error(
    'pnpm -s single-file <pack folder>... --out <file.html> [--title "..."] [--language en|es] [--widget journey|finder]',
  );
  process.exitCode = 1;
} else if (!existsSync(path.join(widgetsDir, 'cairn.js'))) {
  console.error('There are no built widgets yet: run "pnpm build" first.');
  process.exitCode = 2;
} else {
  const html = await singleFile({ widgetsDir, packDirs: positionals, title, locale: language, widget });
  await writeFile(values.out, html);
  console.log(
    `${values.out}: ${(html.length / 1_000_000).toFixed(1)} MB. It opens from a disk and reaches nothing.`,
  );
}
