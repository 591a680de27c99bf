import { useEffect } from 'preact/hooks';
import { LOCALE_NAMES, LOCALES } from '@cairn/i18n';
import type { Browser } from '../../platform/browser.ts';
import { localDay } from '../caseload/local-moment.ts';
import type { Language } from '../language/language.ts';
import { CairnSign } from '../shell/cairn-sign.tsx';
import { OrganisationBox } from '../organisation/organisation-box.tsx';
import { SiteList } from '../sites/site-list.tsx';
import { WordingList } from '../wording/wording-list.tsx';
import './options.css';

export interface OptionsProps {
  readonly browser: Browser;
  readonly language: Language;
}

/** What a peer may choose, and what Cairn sees and keeps. */
export function Options({ browser, language }: OptionsProps) {
  const t = language.t.value;
  const locale = language.locale.value;
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = t('optionsTitle');
  }, [locale]);
  return (
    <main class="options">
      <h1>
        <CairnSign /> {t('optionsTitle')}
      </h1>
      <SiteList browser={browser} language={language} />
      <OrganisationBox browser={browser} language={language} />
      <WordingList browser={browser} language={language} today={() => localDay(new Date())} />
      <section>
        <h2 id="language">{t('languageHeading')}</h2>
        <div role="group" aria-labelledby="language" class="row">
          {LOCALES.map((one) => (
            <button
              key={one}
              type="button"
              lang={one}
              aria-pressed={one === locale}
              onClick={() => void language.choose(one)}
            >
              {LOCALE_NAMES[one]}
            </button>
          ))}
        </div>
      </section>
      <section>
        <h2>{t('keysHeading')}</h2>
        <p>{t('keysText', { overlay: 'Alt+Shift+C', panel: 'Alt+Shift+P' })}</p>
        <p class="muted">{t('keysChange')}</p>
      </section>
      <section>
        <h2>{t('privacyHeading')}</h2>
        <p>{t('privacyNothing')}</p>
        <p>{t('privacyPage')}</p>
        <p>{t('privacyKept')}</p>
      </section>
    </main>
  );
}
