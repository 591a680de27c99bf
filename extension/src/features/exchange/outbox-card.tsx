import { useSignal } from '@preact/signals';
import { describeConsent } from '@cairn/domain/consent';
import { tellContents } from '@cairn/interop/exchange';
import type { OutboxEntry } from '@cairn/state/exchange';
import type { BoxProps } from './box-props.ts';
import { ConflictList } from './conflict-list.tsx';
import { exchangeWords } from './exchange-words.ts';
import { ToldList } from './told-list.tsx';

/** One entry: what it holds, the consent it goes under, where it stands, and what can be done. */
export function OutboxCard({
  browser,
  language,
  exchange,
  entry,
}: BoxProps & { readonly entry: OutboxEntry }) {
  const { t, locale, day, problem } = exchangeWords(language);
  const { store } = exchange;
  const said = useSignal('');
  const isLooking = useSignal(false);
  const { id, state, request } = entry;
  // A consent that is signed or taken back in another window counts at once.
  void exchange.casework.consents.all.value;
  const isSent = state.kind === 'sent';
  const cover = isSent ? undefined : store.coverOfEntry(entry);
  const isConflict = state.kind === 'held' && state.problem.code === 'changed-on-server';

  const send = async (): Promise<void> => {
    said.value = t('state_sending');
    const confirmed = await store.confirm(id);
    if (confirmed.ok) await store.sendDue();
    said.value = confirmed.ok ? '' : problem(confirmed.problem);
  };
  const takeOut = async (): Promise<void> => {
    const gone = await store.takeOut(id);
    if (!gone.ok) said.value = problem(gone.problem);
  };
  return (
    <article class="card outbox-card" aria-labelledby={`entry-${id}`}>
      <h3 id={`entry-${id}`}>{entry.title}</h3>
      <p class="muted">{`${request.recipient.name} · ${day(entry.madeAt)}`}</p>
      <p role="status">
        {state.kind === 'sent' ? t('state_sent', { day: day(state.at) }) : t(`state_${state.kind}`)}
        {state.kind === 'held' && ` ${problem(state.problem)}`}
        {state.kind === 'waiting' && state.tries > 0 && !navigator.onLine && ` ${t('offline')}`}
      </p>
      {cover?.ok === false && state.kind !== 'held' && (
        <p class="notice">{`${t('notCovered', { why: problem(cover.problem) })} ${t('carry')}`}</p>
      )}
      {!isSent && (
        <details>
          <summary>{t('contents')}</summary>
          <ToldList language={language} told={tellContents(entry.bundle)} />
          <p class="muted">{t('noticeToo')}</p>
          <details>
            <summary>{t('exactly')}</summary>
            <pre tabIndex={0}>{JSON.stringify(entry.bundle, null, 2)}</pre>
          </details>
        </details>
      )}
      {cover?.ok === true && (
        <details>
          <summary>{t('under')}</summary>
          {describeConsent(cover.value.consent, locale, (on) => day(`${on}T12:00:00`)).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </details>
      )}
      {isConflict && isLooking.value && (
        <ConflictList browser={browser} language={language} exchange={exchange} entry={entry} />
      )}
      <div class="row">
        {isConflict && !isLooking.value && (
          <button type="button" class="main" onClick={() => (isLooking.value = true)}>
            {t('conflictLook')}
          </button>
        )}
        {(state.kind === 'to-confirm' || (state.kind === 'held' && !isConflict)) && (
          <button
            type="button"
            class="main"
            aria-disabled={cover?.ok !== true}
            onClick={() => void (cover?.ok === true && send())}
          >
            {state.kind === 'held' ? t('sendAgain') : t('sendNow')}
          </button>
        )}
        {!(isConflict && isLooking.value) && (
          <button type="button" onClick={() => void takeOut()}>
            {isSent ? t('clear') : t('takeOut')}
          </button>
        )}
      </div>
      <p class="said" role="status">
        {said.value}
      </p>
    </article>
  );
}
