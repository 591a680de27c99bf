import { useId } from 'preact/hooks';

export interface TextFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly rows?: number;
  readonly maxLength?: number;
  readonly trouble?: string | undefined;
  readonly type?: 'text' | 'date' | 'number' | 'search';
}

/** A label, what helps, and a place to write: one line, or as many as `rows`. */
export function TextField({
  label,
  hint,
  value,
  onInput,
  rows,
  maxLength = 2000,
  trouble,
  type = 'text',
}: TextFieldProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, trouble && `${id}-trouble`].filter(Boolean).join(' ');
  const own = {
    id,
    value,
    maxLength,
    ...(described ? { 'aria-describedby': described } : {}),
    ...(trouble ? { 'aria-invalid': true } : {}),
  };
  return (
    <div class="text-field">
      <label for={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
      {rows === undefined ? (
        <input
          {...own}
          type={type}
          autocomplete="off"
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      ) : (
        <textarea {...own} rows={rows} onInput={(event) => onInput(event.currentTarget.value)} />
      )}
      {trouble && (
        <p id={`${id}-trouble`} class="trouble">
          {trouble}
        </p>
      )}
    </div>
  );
}
