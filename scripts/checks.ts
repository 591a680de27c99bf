/** A check is a command that must end with exit code 0. */
export interface Check {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

/** Everything that reads the sources without running them, quickest to understand first. */
export const checks: readonly Check[] = [
  { name: 'types', command: 'tsc', args: ['-b'] },
  { name: 'types of tests and scripts', command: 'tsc', args: ['-p', 'tests/tsconfig.json'] },
  { name: 'format', command: 'prettier', args: ['--check', '.', '--log-level', 'warn'] },
  { name: 'lint', command: 'oxlint', args: ['--deny-warnings'] },
  { name: 'lint of widgets', command: 'eslint', args: ['widgets/src', '--max-warnings', '0'] },
  {
    name: 'templates of widgets',
    command: 'lit-analyzer',
    args: ['widgets/src/**/*.ts', '--strict', '--quiet'],
  },
  {
    name: 'direction of imports',
    command: 'depcruise',
    args: ['packages', 'widgets/src', 'extension/src', 'tests', 'scripts', '--output-type', 'err'],
  },
  { name: 'nothing unused', command: 'knip', args: [] },
];
