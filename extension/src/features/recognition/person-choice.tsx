import { useSignal, type ReadonlySignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { PersonId } from '@cairn/state/person';
import type { Language } from '../language/language.ts';
import { GuardedButton } from '../shell/guarded-button.tsx';
import type { NamedPerson } from './record-bar.tsx';
import { recordWords } from './record-words.ts';

export interface PersonChoiceProps {
  readonly language: Language;
  readonly people: ReadonlySignal<readonly NamedPerson[]>;
  readonly onChoose: (personId: PersonId) => void;
  readonly onCovered: () => void;
  readonly onBack: () => void;
}

/** The peer says who it is. Nobody is chosen beforehand: one press too many must not name anybody. */
export function PersonChoice({ language, people, onChoose, onCovered, onBack }: PersonChoiceProps) {
  const t = recordWords(language);
  const id = useId();
  const chosen = useSignal('');
  const field = useRef<HTMLSelectElement>(null);
  useEffect(() => field.current?.focus(), []);
  const person = people.value.find((one) => one.id === chosen.value);
  return (
    <div class="choice">
      {people.value.length === 0 ? (
        <p>{t('nobodyYet')}</p>
      ) : (
        <>
          <label for={id}>{t('person')}</label>
          <select
            ref={field}
            id={id}
            value={chosen.value}
            onChange={(event) => (chosen.value = event.currentTarget.value)}
          >
            <option value="">{t('pickOne')}</option>
            {people.value.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </>
      )}
      <div class="row">
        {person && (
          <GuardedButton onPress={() => onChoose(person.id)} onCovered={onCovered}>
            {t('thisPerson')}
          </GuardedButton>
        )}
        <button type="button" onClick={onBack}>
          {t('back')}
        </button>
      </div>
    </div>
  );
}
