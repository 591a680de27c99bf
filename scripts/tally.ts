/** How many tests passed and failed, summed over the tools that ran them. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const nothing: Tally = { passed: 0, failed: 0, skipped: 0 };

export function add(a: Tally, b: Tally): Tally {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** The plain closing line that continuous integration reads. */
export function closingLine(tally: Tally): string {
  const skipped = tally.skipped > 0 ? `, ${tally.skipped} skipped` : '';
  return `${tally.passed} passed, ${tally.failed} failed${skipped}`;
}

/**
 * Reads Vitest's JSON report. A run that ended badly without a failed test (a file that does not load, an
 * unhandled error, no report at all) counts as one failure, so that it can never look like a success.
 */
export function tallyVitest(report: string | undefined, exitCode: number): Tally {
  const counts = report === undefined ? {} : (JSON.parse(report) as Record<string, unknown>);
  const count = (name: string): number => (typeof counts[name] === 'number' ? counts[name] : 0);
  const passed = count('numPassedTests');
  const failed = count('numFailedTests');
  const skipped = count('numPendingTests') + count('numTodoTests');
  return { passed, failed: failed === 0 && (exitCode !== 0 || passed === 0) ? 1 : failed, skipped };
}

/** Reads the closing lines of Web Test Runner; the same rule holds for a run that ended badly. */
export function tallyWebTestRunner(output: string, exitCode: number): Tally {
  const last = [...output.matchAll(/(\d+) passed, (\d+) failed(?:, (\d+) skipped)?/g)].at(-1);
  const passed = Number(last?.[1] ?? 0);
  const failed = Number(last?.[2] ?? 0);
  const skipped = Number(last?.[3] ?? 0);
  return { passed, failed: failed === 0 && (exitCode !== 0 || passed === 0) ? 1 : failed, skipped };
}
