import { useSignal } from '@preact/signals';
import { sitePattern } from '../sites/site-pattern.ts';
import type { BoxProps } from './box-props.ts';
import { exchangeWords } from './exchange-words.ts';
import { ServerForm } from './server-form.tsx';

/** Where records go: the server that the agency has, and the peer's right to write there. */
export function ServerBox({ browser, language, exchange }: BoxProps) {
  const { t, problem } = exchangeWords(language);
  const { store } = exchange;
  const said = useSignal('');
  const isAsking = useSignal(false);
  const isForgetting = useSignal(false);
  const server = store.server.value;

  const signIn = async (): Promise<void> => {
    if (isAsking.value) return;
    isAsking.value = true;
    said.value = t('signingIn');
    const given = await store.signIn();
    isAsking.value = false;
    said.value = given.ok ? '' : problem(given.problem);
    if (given.ok) void store.sendDue();
  };
  const forget = async (): Promise<void> => {
    isForgetting.value = false;
    const gone = await store.disconnect();
    if (!gone.ok) said.value = problem(gone.problem);
    const pattern = sitePattern(server?.address);
    if (gone.ok && pattern) await browser.permissions.remove(pattern);
  };

  return (
    <section class="box card" aria-labelledby="server-heading">
      <h2 id="server-heading">{t('serverHeading')}</h2>
      {server === undefined ? (
        <ServerForm browser={browser} language={language} exchange={exchange} />
      ) : (
        <>
          <p>
            <strong>{server.recipient.name}</strong>
            <br />
            <span class="muted">{server.address}</span>
          </p>
          <p>{store.isSignedIn.value ? t('signedIn') : t('signedOut')}</p>
          <div class="row">
            <button type="button" class={store.isSignedIn.value ? '' : 'main'} onClick={() => void signIn()}>
              {store.isSignedIn.value ? t('signInAgain') : t('signIn')}
            </button>
            {!isForgetting.value && (
              <button type="button" class="quiet" onClick={() => (isForgetting.value = true)}>
                {t('forget')}
              </button>
            )}
          </div>
          {isForgetting.value && (
            <div class="row" role="group" aria-label={t('forget')}>
              <p>{t('forgetSure')}</p>
              <button type="button" class="danger" onClick={() => void forget()}>
                {t('forgetYes')}
              </button>
              <button type="button" onClick={() => (isForgetting.value = false)}>
                {t('keep')}
              </button>
            </div>
          )}
        </>
      )}
      <p class="said" role="status">
        {said.value}
      </p>
    </section>
  );
}
