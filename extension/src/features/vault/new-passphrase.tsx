import { useSignal, type Signal } from '@preact/signals';
import { SHORTEST_PASSPHRASE, weighPassphrase } from '@cairn/vault';
import type { Language } from '../language/language.ts';
import { SecretField } from './secret-field.tsx';
import { vaultWords } from './vault-words.ts';

export interface ChosenPassphrase {
  readonly first: Signal<string>;
  readonly second: Signal<string>;
  readonly problem: Signal<'short' | 'differs' | undefined>;
  /** The passphrase when it is long enough and typed twice alike; otherwise the fields say what is missing. */
  check(): string | undefined;
  forget(): void;
}

export function useNewPassphrase(): ChosenPassphrase {
  const first = useSignal('');
  const second = useSignal('');
  const problem = useSignal<'short' | 'differs' | undefined>(undefined);
  return {
    first,
    second,
    problem,
    check() {
      if (weighPassphrase(first.value).kind === 'short') problem.value = 'short';
      else problem.value = first.value === second.value ? undefined : 'differs';
      return problem.value === undefined ? first.value : undefined;
    },
    forget() {
      first.value = second.value = '';
    },
  };
}

export interface NewPassphraseProps {
  readonly language: Language;
  readonly chosen: ChosenPassphrase;
  readonly label: string;
}

/** A new passphrase, typed twice, with an honest word on how hard it is to guess. */
export function NewPassphrase({ language, chosen, label }: NewPassphraseProps) {
  const { t } = vaultWords(language);
  const { first, second, problem } = chosen;
  const shown = useSignal(false);
  const weight = weighPassphrase(first.value);
  const letters = [...first.value].length;
  const strength =
    letters === 0 && problem.value === undefined
      ? undefined
      : weight.kind === 'short'
        ? t('strengthShort', { count: SHORTEST_PASSPHRASE - letters })
        : t(STRENGTH[weight.kind]);
  return (
    <>
      <SecretField
        label={label}
        hint={t('passphraseHint')}
        problem={strength}
        shown={shown}
        value={first}
        autocomplete="new-password"
      />
      <SecretField
        label={t('again')}
        shown={shown}
        problem={problem.value === 'differs' && first.value !== second.value ? t('notTheSame') : undefined}
        showLabel={t('showPassphrase')}
        value={second}
        autocomplete="new-password"
      />
    </>
  );
}

const STRENGTH = { easy: 'strengthEasy', fair: 'strengthFair', good: 'strengthGood' } as const;
