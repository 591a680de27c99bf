import { useSignal } from '@preact/signals';
import type { Resource } from '@cairn/domain';
import { snapshotOf } from '@cairn/domain/plan';
import { OUTCOMES, stateOf, type Referral, type ReferralEvent } from '@cairn/domain/referral';
import { keptPlaces } from '../finder/kept-places.ts';
import { caseworkWords } from './casework-words.ts';
import { OUTCOME_WORDS } from './outcome-words.ts';
import type { PersonTabProps } from './person-tab.ts';

const DEEDS = ['contacted-together', 'introduced-in-person', 'went-together', 'follow-up-done'] as const;

/** Places that the person was connected with, and what became of it. */
export function ConnectionsTab({ props, casework, person }: PersonTabProps) {
  const { t, problem } = caseworkWords(props.language);
  const referrals = casework.store.planContents.byPerson.value.get(person.id)?.referrals ?? [];
  const trouble = useSignal<string | undefined>(undefined);
  const on = casework.day.value;
  // The finder's list may have grown whenever the peer comes back from it.
  const listed = props.front.value === 'people' ? keptPlaces() : [];
  const held = new Set(
    referrals.filter((each) => stateOf(each).isOpen).map(({ resource }) => resource.resourceId),
  );
  const waiting = listed.filter(({ id }) => !held.has(id));
  const connect = async (place: Resource): Promise<void> => {
    const referral = {
      id: casework.newId(),
      resource: snapshotOf(place, on),
      needs: [],
      startedOn: on,
      events: [],
    };
    const noted = await casework.store.noteReferral(person.id, referral, { kind: 'told', on });
    trouble.value = noted.ok ? undefined : problem(noted.problem);
  };
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
      {waiting.length > 0 && (
        <section class="card" aria-labelledby="listed-heading">
          <h3 id="listed-heading">{t('connectionsListed')}</h3>
          <ul class="plain listed">
            {waiting.map((place) => (
              <li key={place.id}>
                <span>{place.name}</span>
                <button
                  type="button"
                  aria-label={t('connectWith', { name: person.name, place: place.name })}
                  onClick={() => void connect(place)}
                >
                  {t('connectPerson', { name: person.name })}
                </button>
              </li>
            ))}
          </ul>
          {trouble.value && <p class="trouble">{trouble.value}</p>}
        </section>
      )}
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
