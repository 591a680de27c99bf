import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTranslator, hostsMessages, type Locale } from '@cairn/i18n';
import { wholeWorker } from './whole-worker.ts';

const widgets = fileURLToPath(new URL('..', import.meta.url));
const FORMS = ['cairn-check-in/questionnaire.json', 'cairn-check-in/pathways.json', 'hope.json'] as const;

export interface SingleFileOptions {
  /** The built widgets. */
  readonly widgetsDir: string;
  /** Folders of built packs, searched as one list. */
  readonly packDirs: readonly string[];
  readonly title: string;
  readonly locale: Locale;
  /** The finder alone, or strengths, help and plan as one way. */
  readonly widget: 'finder' | 'journey';
}

/**
 * Everything in one HTML page that opens from a disk: widgets, lists and forms. Its policy allows no connection at all.
 * The scripts are those of the build; only where they look for their neighbours is changed, since they have no address.
 */
export async function singleFile(options: SingleFileOptions): Promise<string> {
  const source = (name: string): Promise<string> =>
    readFile(path.join(widgets, 'hosts/single-file', name), 'utf8');
  const boot = await source('boot.js');
  const start = `import './cairn.js';`;
  const style = await source('page.css');
  const modules = JSON.stringify({ imports: await scriptsOf(options.widgetsDir) });
  const policy = [
    "default-src 'none'",
    `script-src ${[boot, start, modules].map(hashOf).join(' ')} data: blob:`,
    'worker-src blob:',
    `style-src ${hashOf(style)}`,
    "img-src data: blob:; base-uri 'none'; form-action 'none'",
  ].join('; ');
  const title = escapeText(options.title);
  const files = JSON.stringify(await filesOf(options.packDirs));
  return `<!doctype html>
<html lang="${options.locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${style}</style>
<script type="importmap" id="cairn-modules">${modules}</script>
<script type="application/json" id="cairn-files">${files}</script>
<script>${boot}</script>
<script type="module">${start}</script>
</head>
<body>
<main>
<h1>${title}</h1>
${element(options)}
</main>
</body>
</html>
`;
}

/** Each script under the address at which its neighbours look for it. */
async function scriptsOf(folder: string): Promise<Record<string, string>> {
  // The worker holds here what searches, so that its own file for that is left out.
  const isLeftOut = (name: string): boolean => ['frame.js', 'cairn-search.js'].includes(name);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.js') && !isLeftOut(name)).sort();
  const scripts = names.map(async (name) => {
    const isWorker = name === 'cairn-worker.js';
    const code = isWorker ? await wholeWorker() : await readFile(path.join(folder, name), 'utf8');
    const placed = code.replaceAll('import.meta.url', 'document.baseURI');
    return [`./${name}`, `data:text/javascript;base64,${Buffer.from(placed).toString('base64')}`] as const;
  });
  return Object.fromEntries(await Promise.all(scripts));
}

async function filesOf(packDirs: readonly string[]): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const [index, folder] of packDirs.entries())
    for (const name of (await readdir(folder)).sort())
      files[`packs/${index}/${name}`] = (await readFile(path.join(folder, name))).toString('base64');
  for (const name of FORMS)
    files[`forms/${name}`] = (await readFile(path.join(widgets, '../data/instruments', name))).toString(
      'base64',
    );
  return files;
}

function element({ widget, locale, packDirs }: SingleFileOptions): string {
  const packs = packDirs.map((_, index) => `packs/${index}/`).join(' ');
  const words = fallback(locale, widget);
  if (widget === 'finder') return `<cairn-finder src="${packs}">${words}</cairn-finder>`;
  const [checkIn, pathways, hope] = FORMS.map((name) => `forms/${name}`);
  return `<cairn-journey check-in="${checkIn}" pathways="${pathways}" hope="${hope}" packs="${packs}">${words}</cairn-journey>`;
}

/** What can be read where scripts are off. */
function fallback(locale: Locale, widget: SingleFileOptions['widget']): string {
  const t = createTranslator(hostsMessages, locale);
  const sms = locale === 'es' ? 'sms:988?body=AYUDA' : 'sms:988';
  const lines = [
    t('crisis', {
      call988: `<a href="tel:988">${t('call988')}</a>`,
      text988: `<a href="${sms}">${t('text988')}</a>`,
      call911: `<a href="tel:911">${t('call911')}</a>`,
    }),
    t(`${widget}Without`),
    t('find', { call211: `<a href="tel:211">${t('call211')}</a>` }),
  ];
  return `<p>${lines.join('</p><p>')}</p>`;
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);
}
