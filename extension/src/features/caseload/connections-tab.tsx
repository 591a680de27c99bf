import { useSignal } from '@preact/signals';
import { OUTCOMES, stateOf, type Referral, type ReferralEvent } from '@cairn/domain/referral';
import { caseworkWords } from './casework-words.ts';
import type { PersonTabProps } from './person-tab.ts';

const DEEDS = ['contacted-together', 'introduced-in-person', 'went-together', 'follow-up-done'] as const;
const OUTCOME_WORDS = {
  'got-help': 'outcome_gotHelp',
  'wait-list': 'outcome_waitList',
  'not-eligible': 'outcome_notEligible',
  'no-funds': 'outcome_noFunds',
  'could-not-reach': 'outcome_couldNotReach',
  'changed-mind': 'outcome_changedMind',
} as const;

/** Places that the person was connected with, and what became of it. */
export function ConnectionsTab({ props, casework, person }: PersonTabProps) {
  const { t } = caseworkWords(props.language);
  const referrals = casework.store.planContents.byPerson.value.get(person.id)?.referrals ?? [];
  const sorted = referrals.toSorted(
    (one, other) => Number(stateOf(other).isOpen) - Number(stateOf(one).isOpen),
  );
  return (
    <>
      {referrals.length === 0 && <p class="card quiet-card">{t('connectionsNone')}</p>}
      <ul class="cards">
        {sorted.map((referral) => (
          <ReferralCard key={referral.id} {...{ props, casework, person, referral }} />
        ))}
      </ul>
      <button type="button" class="start" onClick={() => props.open('findHelp')}>
        {t('connectionsFind')}
      </button>
    </>
  );
}

function ReferralCard({
  props,
  casework,
  person,
  referral,
}: PersonTabProps & { readonly referral: Referral }) {
  const { t, day, problem } = caseworkWords(props.language);
  const isAsking = useSignal(false);
  const trouble = useSignal<string | undefined>(undefined);
  const state = stateOf(referral);
  const note = async (event: ReferralEvent): Promise<void> => {
    isAsking.value = false;
    const noted = await casework.store.noteReferral(person.id, referral, event);
    trouble.value = noted.ok ? undefined : problem(noted.problem);
  };
  const on = casework.day.value;
  return (
    <li class="card">
      <h3>{referral.resource.name}</h3>
      <p class="muted">
        {[
          state.isWarm ? t('connectionWarm') : undefined,
          state.outcome && t(OUTCOME_WORDS[state.outcome]),
          state.followUpOn && t('followUpOn', { day: day(state.followUpOn) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p class="tabular">{referral.resource.phones.join(', ')}</p>
      {isAsking.value ? (
        <div class="row">
          {DEEDS.map((kind) => (
            <button key={kind} type="button" onClick={() => void note({ kind, on })}>
              {t(`event_${kind}`)}
            </button>
          ))}
          {OUTCOMES.map((result) => (
            <button key={result} type="button" onClick={() => void note({ kind: 'outcome', on, result })}>
              {t(OUTCOME_WORDS[result])}
            </button>
          ))}
        </div>
      ) : (
        <button type="button" class="start" onClick={() => (isAsking.value = true)}>
          {t('connectionAsk')}
        </button>
      )}
      {trouble.value && <p class="trouble">{trouble.value}</p>}
    </li>
  );
}
