/** Whole minutes in what somebody typed; `each` is the minutes in one of what they were asked for. */
export function minutesIn(typed: string, each: number): number | undefined {
  const value = Number(typed.trim().replace(',', '.'));
  const minutes = Math.round(value * each);
  return typed.trim() !== '' && Number.isFinite(value) && minutes >= 1 && minutes <= 100_000
    ? minutes
    : undefined;
}
