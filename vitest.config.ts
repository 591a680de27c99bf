import { defineConfig } from 'vitest/config';

// `unit` runs from sources. `built` drives real browsers over what `pnpm build` has made, one file at a time.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'packages/*/src/**/*.test.ts',
            'extension/src/**/*.test.ts',
            'tests/{bench,data,fhir,repo}/**/*.test.ts',
            'tests/conformance/{states,words/*}.test.ts',
            'scripts/**/*.test.ts',
          ],
          environment: 'node',
          setupFiles: ['tests/property-seed.ts'],
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'built',
          include: ['tests/{e2e,privacy,a11y,reliability,conformance/run}/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          // A real browser on a busy machine now and then misses a frame or a focus. What fails twice has failed.
          retry: 1,
          // A busy machine is slow, not wrong: what a page shows in the end is what counts.
          expect: { poll: { timeout: 30_000 } },
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        // `pnpm hosts`: what a center's host does to the widgets, on real ones. Not part of `pnpm test`, since it needs
        // programs that few machines have; `docs/hosts.md` names them.
        test: {
          name: 'hosts',
          include: ['tests/hosts/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          expect: { poll: { timeout: 30_000 } },
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
