/** Whether 42 CFR part 2 binds an organisation. Many recovery centers do not know. */
export type Part2Status = 'yes' | 'no' | 'unknown';

/** Not knowing protects: only a clear no turns the rules off. */
export function isProtected(status: Part2Status): boolean {
  return status !== 'no';
}
