import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { playwrightLauncher } from '@web/test-runner-playwright';

const root = fileURLToPath(new URL('..', import.meta.url));
const installed = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/microsoft-edge'];
const executablePath = process.env.CHROME_PATH ?? installed.find((path) => existsSync(path));

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

export default {
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
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      launchOptions: {
        ...(executablePath ? { executablePath } : {}),
        args: [
          '--no-sandbox',
          '--disable-quic',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
        ],
      },
    }),
  ],
};
