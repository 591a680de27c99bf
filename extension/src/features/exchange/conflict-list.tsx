import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { tellResource, type Difference } from '@cairn/interop/exchange';
import type { OutboxEntry } from '@cairn/state/exchange';
import type { BoxProps } from './box-props.ts';
import { exchangeWords } from './exchange-words.ts';
import { ToldList } from './told-list.tsx';

/** What stands here and what stands on the server, side by side: the peer says which of them stays. */
export function ConflictList({ language, exchange, entry }: BoxProps & { readonly entry: OutboxEntry }) {
  const { t, problem } = exchangeWords(language);
  const { store } = exchange;
  const seen = useSignal<readonly Difference[] | undefined>(undefined);
  const said = useSignal('');
  useEffect(() => {
    void store.compare(entry.id).then((found) => {
      if (found.ok) seen.value = found.value;
      else said.value = problem(found.problem);
    });
  }, [entry.id]);

  const putMine = async (): Promise<void> => {
    const confirmed = await store.confirmOver(entry.id, seen.value ?? []);
    if (confirmed.ok) await store.sendDue();
    else said.value = problem(confirmed.problem);
  };
  const isOther = ({ mine, theirs }: Difference): boolean =>
    tellResource(mine).words !== tellResource(theirs).words;
  const others = seen.value?.filter(isOther) ?? [];
  const alike = (seen.value?.length ?? 0) - others.length;
  return (
    <div class="box">
      {seen.value?.length === 0 && <p>{t('conflictNone')}</p>}
      {others.map(({ name, mine, theirs }) => (
        <div key={name} class="two-sides">
          <div>
            <h4>{t('conflictMine')}</h4>
            <ToldList language={language} told={[tellResource(mine)]} />
          </div>
          <div>
            <h4>{t('conflictTheirs')}</h4>
            <ToldList language={language} told={[tellResource(theirs)]} />
          </div>
        </div>
      ))}
      {alike > 0 && <p class="muted">{t('conflictAlike', { count: alike })}</p>}
      {seen.value && (
        <div class="row">
          <button type="button" class="main" onClick={() => void putMine()}>
            {t('conflictMineWins')}
          </button>
          <button type="button" onClick={() => void store.takeOut(entry.id)}>
            {t('conflictTheirsStay')}
          </button>
        </div>
      )}
      <p class="said" role="status">
        {said.value}
      </p>
    </div>
  );
}
