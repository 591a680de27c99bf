import { useSignal, type Signal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';

export interface SecretFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** Says what stands in the way; announced when it changes. */
  readonly problem?: string | undefined;
  /** Words of the switch that shows what is typed; left out where another field has it. */
  readonly showLabel?: string;
  /** Shared by two fields that hold the same. */
  readonly shown?: Signal<boolean>;
  readonly value: Signal<string>;
  readonly autocomplete: 'current-password' | 'new-password' | 'off';
  readonly takesFocus?: boolean;
}

/** A passphrase is long, so it may be looked at while it is typed. */
export function SecretField({
  label,
  hint,
  problem,
  showLabel,
  shown,
  value,
  autocomplete,
  takesFocus,
}: SecretFieldProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const own = useSignal(false);
  const isShown = shown ?? own;
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
        type={isShown.value ? 'text' : 'password'}
        autocomplete={autocomplete}
        autocapitalize="off"
        spellcheck={false}
        aria-describedby={hint ? `${id}-hint ${id}-problem` : `${id}-problem`}
        value={value.value}
        onInput={(event) => (value.value = event.currentTarget.value)}
      />
      <p id={`${id}-problem`} class="said" role="status">
        {problem}
      </p>
      {showLabel && (
        <label class="check">
          <input
            type="checkbox"
            checked={isShown.value}
            onChange={(event) => (isShown.value = event.currentTarget.checked)}
          />
          {showLabel}
        </label>
      )}
    </div>
  );
}
