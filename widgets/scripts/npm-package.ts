import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { elementTypes } from './element-types.ts';
import { wholeWorker } from './whole-worker.ts';

const widgets = fileURLToPath(new URL('..', import.meta.url));

/** Elements with an entry of their own: importing `@cairn/widgets/<name>` registers one and what it needs. */
export const ENTRIES = [
  'assessment',
  'consent',
  'crisis',
  'finder',
  'hand-off',
  'journey',
  'plan',
  'profile',
] as const;

export interface NpmOptions {
  /** The built widgets: the scripts for pages without a bundler go along. */
  readonly widgetsDir: string;
  /** The folder that `npm pack` takes; what was there is replaced. */
  readonly outDir: string;
  readonly version: string;
}

/**
 * Writes the npm package: modules that a bundler can follow, with types and the description of the elements. Lit stays
 * outside, so that an app has one; everything of ours is inside.
 */
export async function buildNpmPackage({ widgetsDir, outDir, version }: NpmOptions): Promise<void> {
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  await build({
    absWorkingDir: widgets,
    entryPoints: [
      { in: 'src/public.ts', out: 'index' },
      ...ENTRIES.map((name) => ({ in: `src/${name}/define.ts`, out: name })),
    ],
    outdir: outDir,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    external: ['lit', 'lit/*'],
    alias: { '@preact/signals-core': './src/internal/small-signal.ts' },
    legalComments: 'inline',
    plugins: [followedParts()],
  });
  // The worker is a file of its own beside the modules, as a bundler expects of `new URL(..., import.meta.url)`.
  await writeFile(path.join(outDir, 'cairn-worker.js'), await wholeWorker());
  await cp(widgetsDir, path.join(outDir, 'cdn'), { recursive: true });
  const manifest = await readFile(path.join(widgets, 'custom-elements.json'), 'utf8');
  await writeFile(path.join(outDir, 'custom-elements.json'), manifest);
  for (const name of ENTRIES)
    await writeFile(path.join(outDir, `${name}.d.ts`), "import './index.js';\nexport {};\n");
  for (const [name, text] of Object.entries(elementTypes(manifest)))
    await writeFile(path.join(outDir, name), text);
  await cp(path.join(widgets, 'hosts/npm/README.md'), path.join(outDir, 'README.md'));
  await cp(path.join(widgets, '../LICENSE'), path.join(outDir, 'LICENSE'));
  const lit = JSON.parse(await readFile(path.join(widgets, 'node_modules/lit/package.json'), 'utf8')) as {
    readonly version: string;
  };
  const own = manifestOf(version, lit.version);
  await writeFile(path.join(outDir, 'package.json'), `${JSON.stringify(own, undefined, 2)}\n`);
}

function manifestOf(version: string, lit: string): object {
  const entry = (name: string): object => ({ types: `./${name}.d.ts`, default: `./${name}.js` });
  return {
    name: '@cairn/widgets',
    version,
    description:
      'Find help, look at strengths, make a plan: recovery widgets that keep everything on the device',
    license: 'MIT',
    type: 'module',
    customElements: 'custom-elements.json',
    exports: {
      '.': entry('index'),
      ...Object.fromEntries(ENTRIES.map((name) => [`./${name}`, entry(name)])),
      './react': { types: './react.d.ts' },
      './vue': { types: './vue.d.ts' },
      './cdn/*': './cdn/*',
      './custom-elements.json': './custom-elements.json',
      './package.json': './package.json',
    },
    dependencies: { lit: `^${lit}` },
  };
}

const CALL = /import\(\s*\/\* @vite-ignore \*\/\s*siblingUrl\(([^()]*)\)\s*,?\s*\)/g;
const WORKER = "trustedScriptUrl(siblingUrl('cairn-worker.js'))";
const SIBLING = /import \{ siblingUrl \} from '([^']*sibling\.ts)';/;

/** Puts imports that a bundler can follow in place of the addresses by which the parts find each other on a page. */
function followedParts(): Plugin {
  return {
    name: 'followed-parts',
    setup({ onLoad }) {
      onLoad({ filter: /widgets[\\/]src[\\/].*\.ts$/ }, async ({ path: file }) => {
        const code = await readFile(file, 'utf8');
        if (file.endsWith(`internal${path.sep}sibling.ts`))
          return { contents: partsModule(code), loader: 'ts' };
        if (!SIBLING.test(code)) return undefined;
        const contents = code
          .replace(SIBLING, "import { importPart, siblingUrl } from '$1';")
          .replace(CALL, 'importPart($1)')
          .replace(WORKER, "new URL('./cairn-worker.js', import.meta.url)");
        return { contents, loader: 'ts' };
      });
    },
  };
}

/** The names stand in the type of `siblingUrl`, so that none can be forgotten here. */
function partsModule(code: string): string {
  const list = /`cairn-\$\{([^}]+)\}\.js`/.exec(code)?.[1];
  const names = [...(list ?? '').matchAll(/'([\w-]+)'/g)].map(([, name]) => name ?? '');
  if (names.length === 0)
    throw new Error('The names of the parts are not found in widgets/src/internal/sibling.ts.');
  const parts = names.map((name) => `'cairn-${name}.js': () => import('../${name}.ts'),`);
  return `${code}\nconst PARTS = { ${parts.join('\n')} };\nexport const importPart = (name) => PARTS[name]();\n`;
}
