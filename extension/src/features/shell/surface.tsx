import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Browser } from '../../platform/browser.ts';
import type { Place } from '../../platform/messages.ts';
import { FinderView } from '../finder/finder-view.tsx';
import type { Language } from '../language/language.ts';
import { LanguageSwitch } from '../language/language-switch.tsx';
import { NoteView } from '../note/note-view.tsx';
import { SiteBar } from '../sites/site-bar.tsx';
import { watchSiteHere } from '../sites/site-here.ts';
import { watchWords } from '../words/words.ts';
import { CairnSign } from './cairn-sign.tsx';
import { Sign } from './signs.tsx';

export interface SurfaceProps {
  readonly browser: Browser;
  readonly language: Language;
  /** Over a page, or beside it: the same app, and only the ways out differ. */
  readonly place: Place;
}

const PARTS = ['findHelp', 'note'] as const;

/** The one app of Cairn's overlay and side panel. */
export function Surface({ browser, language, place }: SurfaceProps) {
  const life = useMemo(() => new AbortController(), []);
  useEffect(() => () => life.abort(), []);
  const overlayTabId = 'tabId' in place ? place.tabId : undefined;
  const readTab = overlayTabId === undefined ? browser.tabs.active : browser.tabs.own;
  const part = useSignal<(typeof PARTS)[number]>('findHelp');
  const here = useMemo(() => watchSiteHere(browser, readTab, life.signal), []);
  const words = useMemo(() => watchWords(browser, place, life.signal), []);
  useEffect(() => {
    if (words.value) part.value = 'findHelp';
  }, [words.value]);
  const t = language.t.value;
  const locale = language.locale.value;

  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = 'Cairn';
  }, [locale]);

  const close = (): void => {
    if (overlayTabId !== undefined) {
      void browser.messages.sendToBridge(overlayTabId, { kind: 'bridge/close' });
    }
  };
  useEffect(() => {
    // A part of the finder that has something of its own to close stops the key before it comes here.
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) close();
    };
    window.addEventListener('keydown', onKey, { signal: life.signal });
  }, []);

  const openPanel = async (): Promise<void> => {
    const tab = await browser.tabs.own();
    if (!tab) return;
    const opened = await browser.panel.open(tab);
    if (opened.ok) close();
  };

  return (
    <div class="surface">
      <header>
        <h1>
          <CairnSign /> <span class="words">Cairn</span>
        </h1>
        <nav aria-label={t('parts')}>
          {PARTS.map((one) => (
            <button
              key={one}
              type="button"
              aria-current={one === part.value ? 'page' : undefined}
              onClick={() => (part.value = one)}
            >
              {t(one)}
            </button>
          ))}
        </nav>
        <LanguageSwitch language={language} />
        {overlayTabId !== undefined && (
          <>
            <button type="button" class="quiet" title={t('sidePanel')} onClick={() => void openPanel()}>
              <Sign name="panel" />
              <span class="words">{t('sidePanel')}</span>
            </button>
            <button type="button" class="quiet" title={t('close')} onClick={close}>
              <Sign name="close" />
              <span class="words">{t('close')}</span>
            </button>
          </>
        )}
      </header>
      {/* Both stay alive: what was searched and what was written are there on coming back. */}
      <main hidden={part.value !== 'findHelp'}>
        <FinderView browser={browser} language={language} words={words} />
      </main>
      <main hidden={part.value !== 'note'}>
        <NoteView browser={browser} language={language} readTab={readTab} />
      </main>
      <SiteBar browser={browser} language={language} here={here} />
    </div>
  );
}
