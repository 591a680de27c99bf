import { cp, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { borrowedParts } from './borrowed.ts';
import { compiledAtOnce } from './compiled-at-once.ts';
import { denser } from './denser.ts';
import { joinParts } from './join-parts.ts';
import { leanFuse } from './lean-fuse.ts';
import { leanTemplates } from './lean-templates.ts';
import { leanVocabularies } from './lean-vocabularies.ts';
import { ownMethods } from './own-methods.ts';
import { smallCss } from './small-css.ts';
import { smallSignals } from './small-signals.ts';
import { writeIntegrity } from './write-integrity.ts';

const widgets = fileURLToPath(new URL('..', import.meta.url));

/** What only the keepers of the crisis lines read stays out of the scripts that every page loads. */
const KEEPERS_ONLY: ReadonlySet<string> = new Set(['source', '$schema', 'country', 'version', 'send']);

/**
 * Writes `cairn.js` (everything that the widgets need at first), its worker and the parts that load later
 * into `widgets/dist/cdn`, with the page for frames and the hashes. Copies go into `<outDir>/widgets` and, under the
 * name of the version, into `<outDir>/cairn/<version>`: that folder never changes again.
 */
export async function buildWidgets(outDir: string): Promise<void> {
  const dist = path.join(widgets, 'dist', 'cdn');
  // Whoever builds, even a test: Lit has another edition for those who develop with it.
  process.env['NODE_ENV'] = 'production';
  await rm(dist, { recursive: true, force: true });
  // One build each, so that no file imports `cairn.js`: a host that loads `cairn.js?ver=2` does not get it twice.
  await bundle('cairn', 'src/cdn.ts', dist, [denser()]);
  await bundle('cairn-worker', 'src/worker.ts', dist, [leanFuse(), denser(), compiledAtOnce()]);
  await bundle('cairn-more', 'src/more.ts', dist, [...later(), denser()]);
  await bundle('cairn-check', 'src/check.ts', dist);
  await bundle('cairn-assessment', 'src/assessment.ts', dist, later());
  await bundle('cairn-assessment-later', 'src/assessment-later.ts', dist, later());
  await bundle('cairn-consent', 'src/consent.ts', dist, later());
  await bundle('cairn-hand-off', 'src/hand-off.ts', dist, later());
  await bundle('cairn-journey', 'src/journey.ts', dist, later());
  await bundle('cairn-plan', 'src/plan.ts', dist, later());
  await bundle('cairn-assessment-wording', 'src/assessment-wording.ts', dist, later());
  await bundle('cairn-profile', 'src/profile.ts', dist, later());
  await bundle('cairn-fhirpath', 'src/fhirpath.ts', dist, [ownMethods()]);
  await cp(path.join(widgets, 'frame'), dist, { recursive: true });
  const version = await writeIntegrity(dist);
  await rm(path.join(outDir, 'cairn'), { recursive: true, force: true });
  for (const folder of ['widgets', path.join('cairn', version)]) {
    const target = path.join(outDir, folder);
    await rm(target, { recursive: true, force: true });
    await mkdir(target, { recursive: true });
    await cp(dist, target, { recursive: true });
  }
}

/** Copies the demo pages into `outDir`; the packs go to `<outDir>/packs/<name>/` by the `cairn` command. */
export async function buildDemo(outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  await cp(path.join(widgets, 'demo'), outDir, { recursive: true });
  await joinParts(outDir);
  await rm(path.join(outDir, 'parts'), { recursive: true });
  const instruments = path.join(widgets, '..', 'data', 'instruments');
  await cp(instruments, path.join(outDir, 'instruments'), {
    recursive: true,
    filter: (source) => !path.extname(source) || source.endsWith('.json'),
  });
}

/** What comes after `cairn.js` takes from it what it has, and runs among the other scripts of a page. */
const later = (): Plugin[] => [borrowedLit(), borrowedParts(), ownMethods()];

async function bundle(name: string, entry: string, outDir: string, plugins: Plugin[] = []): Promise<void> {
  await build({
    configFile: false,
    root: widgets,
    logLevel: 'warn',
    publicDir: false,
    plugins: [
      leanCrisisLines(),
      leanVocabularies(),
      leanTemplates(),
      smallSignals(),
      smallCss(),
      plainImports(),
      ...plugins,
    ],
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        // Going over a file twice takes time, and is meant to.
        checks: { pluginTimings: false },
        input: { [name]: path.join(widgets, entry) },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          // The worker's second half is the one chunk there is; it takes from the worker's file what both need.
          chunkFileNames: 'cairn-[name].js',
        },
        preserveEntrySignatures: 'allow-extension',
      },
    },
  });
}

/** An `import()` stays what it is: what the bundler puts around it is for style sheets, of which there are none. */
function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load: (id) =>
      id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined,
  };
}

function leanCrisisLines(): Plugin {
  return {
    name: 'lean-crisis-lines',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/data\/crisis\/[^/]+\.json/.test(id)) return undefined;
      const lean: unknown = JSON.parse(code, (key, value: unknown) =>
        KEEPERS_ONLY.has(key) ? undefined : value,
      );
      return { code: JSON.stringify(lean), map: null };
    },
  };
}

/** Takes Lit from the script that loads the later parts: `src/internal/shared-lit.ts` says why. */
function borrowedLit(): Plugin {
  const borrowed = '\0borrowed-lit';
  return {
    name: 'borrowed-lit',
    enforce: 'pre',
    resolveId: (id) => (id === 'lit' ? borrowed : undefined),
    load: (id) =>
      id === borrowed
        ? `export const { css, html, LitElement, nothing, render, svg } = globalThis[Symbol.for('cairn.lit')];`
        : undefined,
  };
}
