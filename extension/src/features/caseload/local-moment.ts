/** A moment with the offset of this computer, `2026-11-22T10:00:00-05:00`: the day in it is the peer's own. */
export function localMoment(moment: Date): string {
  const minutes = -moment.getTimezoneOffset();
  const local = new Date(moment.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  const two = (value: number): string => String(Math.trunc(value)).padStart(2, '0');
  return `${local}${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
}

export function localDay(moment: Date): string {
  return localMoment(moment).slice(0, 10);
}
