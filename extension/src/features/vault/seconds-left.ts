import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** Whole seconds until a moment (milliseconds since 1970), counted down; 0 when it is over. */
export function useSecondsLeft(untilMs: number | undefined, nowMs: () => number): number {
  const now = useSignal(nowMs());
  const isOver = untilMs === undefined || untilMs <= now.value;
  useEffect(() => {
    now.value = nowMs();
    if (untilMs === undefined || untilMs <= nowMs()) return undefined;
    const ticking = setInterval(() => (now.value = nowMs()), 250);
    return () => clearInterval(ticking);
  }, [untilMs, isOver]);
  return untilMs === undefined ? 0 : Math.max(0, Math.ceil((untilMs - now.value) / 1000));
}
