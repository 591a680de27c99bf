import type { ComponentChildren } from 'preact';
import { useSignal } from '@preact/signals';

export interface FoldProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A heading that opens; what is under it is made only then, and dropped when it closes. */
export function Fold({ title, children }: FoldProps) {
  const isOpen = useSignal(false);
  return (
    <details class="fold" onToggle={(event) => (isOpen.value = event.currentTarget.open)}>
      <summary>
        <h3>{title}</h3>
      </summary>
      {isOpen.value && <div class="fold-body">{children}</div>}
    </details>
  );
}
