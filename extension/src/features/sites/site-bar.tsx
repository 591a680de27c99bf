import { useSignal, type ReadonlySignal } from '@preact/signals';
import type { Browser } from '../../platform/browser.ts';
import type { Language } from '../language/language.ts';
import { GuardedButton } from '../shell/guarded-button.tsx';
import type { SiteHere } from './site-here.ts';
import { siteName } from './site-pattern.ts';
import { switchSiteOff, switchSiteOn } from './sites.ts';

export interface SiteBarProps {
  readonly browser: Browser;
  readonly language: Language;
  readonly here: ReadonlySignal<SiteHere>;
}

/** Offers to keep Cairn's button on this site, or to take it away. Silent where the site is not known. */
export function SiteBar({ browser, language, here }: SiteBarProps) {
  const t = language.t.value;
  const note = useSignal<'' | 'covered' | 'notAllowed'>('');
  const site = here.value;
  if (site.kind === 'unknown') return null;
  const name = siteName(site.pattern);

  const keep = (): void => {
    note.value = '';
    // Nothing may be awaited before this call: the browser asks its question only inside the click.
    void switchSiteOn(browser, site.pattern).then((answer) => {
      if (!answer.ok) note.value = 'notAllowed';
    });
  };

  return (
    <footer class="site-bar">
      {site.kind === 'off' ? (
        <>
          <p>
            <strong>{t('keepHere', { site: name })}</strong> {t('keepHereWhy')}
          </p>
          <GuardedButton onPress={keep} onCovered={() => (note.value = 'covered')}>
            {t('keepIt')}
          </GuardedButton>
        </>
      ) : (
        <>
          <p>{t('onHere', { site: name })}</p>
          <button
            type="button"
            class="quiet"
            aria-label={t('turnOffFor', { site: name })}
            onClick={() => void switchSiteOff(browser, site.pattern)}
          >
            {t('turnOff')}
          </button>
        </>
      )}
      <p role="status" class="note">
        {note.value && t(note.value)}
      </p>
    </footer>
  );
}
