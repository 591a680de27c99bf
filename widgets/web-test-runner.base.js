import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The built script finds its later parts beside itself; the sources find them here. */
const siblingsFromSource = {
  name: 'siblings-from-source',
  serve: ({ path }) => {
    const part =
      /\/cairn-(more|worker|check|assessment|assessment-later|assessment-wording|fhirpath|plan|profile|journey|consent|hand-off)\.js$/.exec(
        path,
      )?.[1];
    return part ? { body: `export * from '/widgets/src/${part}.ts';`, type: 'js' } : undefined;
  },
};

/** How the widgets' own tests run, in whatever browser. */
export const base = {
  rootDir: root,
  files: ['src/**/*.test.ts'],
  nodeResolve: { exportConditions: ['development', 'browser'] },
  concurrency: 1,
  concurrentBrowsers: 1,
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: 60_000 } },
  plugins: [
    siblingsFromSource,
    esbuildPlugin({
      ts: true,
      target: 'esnext',
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
    }),
  ],
};
