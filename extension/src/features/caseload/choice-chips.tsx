import { useId } from 'preact/hooks';

export interface ChoiceChipsProps<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly id: T; readonly label: string }[];
  readonly value: T | undefined;
  readonly onChange: (value: T) => void;
  readonly isQuietLabel?: boolean;
}

/** One of a few, each in sight: radio buttons that look like stones to press. */
export function ChoiceChips<T extends string>({
  label,
  options,
  value,
  onChange,
  isQuietLabel = false,
}: ChoiceChipsProps<T>) {
  const name = useId();
  return (
    <fieldset class="chips">
      <legend class={isQuietLabel ? 'quiet' : ''}>{label}</legend>
      <div class="row">
        {options.map((option) => (
          <label key={option.id} class="chip">
            <input
              type="radio"
              name={name}
              value={option.id}
              checked={option.id === value}
              onChange={() => onChange(option.id)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
