import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Browser } from '../../platform/browser.ts';
import type { Language } from '../language/language.ts';
import { forgetFields } from '../note/note-fields.ts';
import { forgetPlaces } from '../recognition/record-places.ts';
import { siteName, typedSitePattern } from './site-pattern.ts';
import { onSitesChange, readSites, switchSiteOff, switchSiteOn } from './sites.ts';

interface Note {
  readonly key: 'notASite' | 'notAllowed' | 'turnedOn' | 'turnedOff';
  readonly site: string;
}

/** All sites where Cairn is on, each with its way off, and a field to add one. */
export function SiteList({ browser, language }: { readonly browser: Browser; readonly language: Language }) {
  const t = language.t.value;
  const sites = useSignal<readonly string[]>([]);
  const typed = useSignal('');
  const note = useSignal<Note | undefined>(undefined);

  useEffect(() => {
    const life = new AbortController();
    const look = () => void readSites(browser).then((found) => (sites.value = found));
    onSitesChange(browser, look, life.signal);
    look();
    return () => life.abort();
  }, []);

  const add = (event: Event): void => {
    event.preventDefault();
    const pattern = typedSitePattern(typed.value);
    if (!pattern) {
      note.value = { key: 'notASite', site: typed.value };
      return;
    }
    const site = siteName(pattern);
    void switchSiteOn(browser, pattern).then((answer) => {
      note.value = { key: answer.ok ? 'turnedOn' : 'notAllowed', site };
      if (answer.ok) typed.value = '';
    });
  };
  const remove = async (pattern: string): Promise<void> => {
    await switchSiteOff(browser, pattern);
    // Off means that Cairn keeps nothing of the site.
    await forgetPlaces(browser, pattern);
    await forgetFields(browser, pattern);
    note.value = { key: 'turnedOff', site: siteName(pattern) };
  };

  return (
    <section>
      <h2>{t('sitesHeading')}</h2>
      <p>{t('sitesIntro')}</p>
      {sites.value.length === 0 ? (
        <p class="muted">{t('sitesNone')}</p>
      ) : (
        <ul>
          {sites.value.map((pattern) => (
            <li key={pattern}>
              <span>{siteName(pattern)}</span>
              <button
                type="button"
                aria-label={t('turnOffFor', { site: siteName(pattern) })}
                onClick={() => void remove(pattern)}
              >
                {t('turnOff')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form onSubmit={add}>
        <label for="add-site">{t('addSite')}</label>
        <p id="add-site-hint" class="muted">
          {t('addSiteHint')}
        </p>
        <div class="row">
          <input
            id="add-site"
            autocomplete="off"
            spellcheck={false}
            aria-describedby="add-site-hint"
            value={typed.value}
            onInput={(event) => (typed.value = event.currentTarget.value)}
          />
          <button class="main">{t('turnOn')}</button>
        </div>
      </form>
      <p role="status">{note.value && t(note.value.key, { site: note.value.site })}</p>
    </section>
  );
}
