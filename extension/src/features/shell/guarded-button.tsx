import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { watchVisibility, type Visibility } from '../../platform/true-visibility.ts';

export interface GuardedButtonProps {
  readonly children: ComponentChildren;
  /** Runs in the click itself, so that the browser's own questions may follow. */
  readonly onPress: () => void;
  /** Runs instead when the page hides Cairn: the click was not meant for what it would have done. */
  readonly onCovered: () => void;
  readonly now?: () => number;
}

/** A button that sends, reveals or allows something: it acts only while it can truly be seen. */
export function GuardedButton({
  children,
  onPress,
  onCovered,
  now = () => performance.now(),
}: GuardedButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const visibility = useRef<() => Visibility>(() => 'unknown');
  useEffect(() => {
    const life = new AbortController();
    if (button.current) visibility.current = watchVisibility(button.current, now, life.signal);
    return () => life.abort();
  }, []);
  return (
    <button
      ref={button}
      type="button"
      class="main"
      onClick={(event) => {
        if (!event.isTrusted || visibility.current() === 'covered') onCovered();
        else onPress();
      }}
    >
      {children}
    </button>
  );
}
