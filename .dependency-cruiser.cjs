/** The direction of imports and the one owner of each third-party library: docs/architecture.md, section 3. */
const packages = ['domain', 'directory', 'search', 'vault', 'interop', 'state', 'i18n', 'cli'];

/** What each part may import besides itself. */
const mayImport = {
  domain: [],
  i18n: [],
  directory: ['domain'],
  vault: ['domain'],
  interop: ['domain'],
  search: ['domain', 'directory'],
  state: ['domain', 'directory', 'search', 'vault', 'interop'],
  cli: ['domain', 'directory', 'search', 'vault', 'interop', 'i18n'],
};

const owners = {
  'fuse.js': ['packages/search'],
  idb: ['packages/vault'],
  '@preact/signals-core': ['packages/state'],
  lit: ['widgets'],
  '@lit-labs/preact-signals': ['widgets'],
  preact: ['extension'],
  '@preact/signals': ['extension'],
  plasmo: ['extension'],
  'csv-parse': ['packages/directory'],
  fflate: ['packages/directory'],
};

const notTest = '\\.test\\.tsx?$';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      // `fhir/r4.js` (from @types/fhir) and `@medplum/fhirtypes` are types alone.
      name: 'nothing-unresolved',
      severity: 'error',
      from: { pathNot: '^extension/' },
      to: {
        couldNotResolve: true,
        pathNot: '^(chrome|url|data-text):|^vitest|^fhir/r4[.]js$|^@medplum/fhirtypes$',
      },
    },
    ...packages.map((name) => ({
      name: `${name}-imports-only-what-is-below-it`,
      severity: 'error',
      from: { path: `^packages/${name}/src`, pathNot: notTest },
      to: {
        path: '^(packages/|widgets/|extension/|tests/|scripts/)',
        pathNot: `^packages/(${[name, ...mayImport[name]].join('|')})/`,
      },
    })),
    {
      name: 'widgets-do-not-know-the-extension',
      severity: 'error',
      from: { path: '^widgets/src', pathNot: notTest },
      to: { path: '^(extension|tests|scripts|packages/cli)/' },
    },
    {
      name: 'product-does-not-import-tests',
      severity: 'error',
      from: { path: '^(packages|widgets|extension)/(src|.*/src)', pathNot: notTest },
      to: { path: '^(tests|scripts)/' },
    },
    {
      name: 'node-only-where-node-runs',
      severity: 'error',
      from: {
        path: '^(packages/(domain|directory|search|vault|interop|state|i18n)|widgets|extension)/src',
        pathNot: notTest,
      },
      to: { dependencyTypes: ['core'] },
    },
    ...Object.entries(owners).map(([library, folders]) => ({
      name: `one-owner-of-${library.replace(/[@/.]/g, '-')}`,
      severity: 'error',
      from: { path: '^(packages|widgets|extension)/', pathNot: [...folders.map((f) => `^${f}/`), notTest] },
      to: { path: `node_modules/${library}/` },
    })),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|extension/build|\\.plasmo|\\.types|out)/' },
    tsPreCompilationDeps: true,
    preserveSymlinks: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
