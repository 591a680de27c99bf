import { useEffect, useMemo } from 'preact/hooks';
import type { VaultSession } from '@cairn/state/vault';
import type { Browser } from '../../platform/browser.ts';
import type { Language } from '../language/language.ts';
import { LanguageSwitch } from '../language/language-switch.tsx';
import { CairnSign } from '../shell/cairn-sign.tsx';
import { LockButton } from '../vault/lock-button.tsx';
import { VaultGate } from '../vault/vault-gate.tsx';
import { AnswersBox } from './answers-box.tsx';
import { exchangeWords } from './exchange-words.ts';
import { openExchange } from './open-exchange.ts';
import { OutboxBox } from './outbox-box.tsx';
import { ParcelBox } from './parcel-box.tsx';
import { ServerBox } from './server-box.tsx';
import { TakeInBox } from './take-in-box.tsx';
import '../caseload/fields.css';
import './exchange.css';

export interface ExchangePageProps {
  readonly browser: Browser;
  readonly language: Language;
  readonly session: VaultSession;
}

/** The one page of Cairn that can reach a server: it shows everything before it goes. */
export function ExchangePage({ browser, language, session }: ExchangePageProps) {
  const { t, locale } = exchangeWords(language);
  const exchange = useMemo(() => openExchange(browser, session, language), []);
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = t('title');
  }, [locale]);
  const props = { browser, language, exchange };
  return (
    <div class="exchange">
      <header>
        <CairnSign />
        <LockButton language={language} session={session} />
        <LanguageSwitch language={language} />
      </header>
      <main class="casework">
        <h1>{t('title')}</h1>
        {session.state.value.kind === 'open' ? (
          <>
            <p>{t('intro')}</p>
            <ServerBox {...props} />
            {exchange.store.server.value && <ParcelBox {...props} />}
            <OutboxBox {...props} />
            {exchange.store.server.value && <AnswersBox {...props} />}
            <TakeInBox {...props} />
            <p class="muted">{t('back')}</p>
          </>
        ) : (
          <VaultGate language={language} session={session} />
        )}
      </main>
    </div>
  );
}
