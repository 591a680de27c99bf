import type { ComponentChildren } from 'preact';
import { caseworkWords } from './casework-words.ts';
import type { Casework } from './casework.ts';
import type { Language } from '../language/language.ts';

export interface PersonGuardProps {
  readonly casework: Casework;
  readonly language: Language;
  readonly personId: string;
  readonly children: ComponentChildren;
}

/**
 * Shows what belongs to a person only while the peer has that very person confirmed. What was half-written stays
 * where it is, out of sight, until the peer says that it is still them.
 */
export function PersonGuard({ casework, language, personId, children }: PersonGuardProps) {
  const { t } = caseworkWords(language);
  const confirmed = casework.current.confirmed.value;
  const isWith = casework.current.mayShow(personId);
  const name = casework.personWith(personId)?.name ?? '';
  return (
    <>
      {!isWith && (
        <div class="card guard">
          <p>
            <strong>{confirmed === undefined ? t('notWithYou', { name }) : t('alreadyWith')}</strong>
          </p>
          <div class="row">
            <button type="button" class="main" onClick={() => casework.sayWith(personId)}>
              {t('stillWith', { name })}
            </button>
            <button type="button" onClick={() => (casework.shown.value = { kind: 'list' })}>
              {t('backToPeople')}
            </button>
          </div>
        </div>
      )}
      <div class="guarded" hidden={!isWith}>
        {children}
      </div>
    </>
  );
}
