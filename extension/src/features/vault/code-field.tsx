import type { Signal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';

export interface CodeFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly problem?: string | undefined;
  readonly value: Signal<string>;
  readonly takesFocus?: boolean;
}

/** Where a recovery code is typed from paper: shown while it is typed, in letters of one width. */
export function CodeField({ label, hint, problem, value, takesFocus }: CodeFieldProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, []);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && <p id={`${id}-hint`}>{hint}</p>}
      <input
        ref={field}
        id={id}
        class="code"
        type="text"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        aria-describedby={hint ? `${id}-hint ${id}-problem` : `${id}-problem`}
        value={value.value}
        onInput={(event) => (value.value = event.currentTarget.value)}
      />
      <p id={`${id}-problem`} class="said" role="status">
        {problem}
      </p>
    </div>
  );
}
