import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { VaultSession } from '@cairn/state/vault';
import type { Browser, Tab } from '../../platform/browser.ts';
import type { Place } from '../../platform/messages.ts';
import type { Language } from '../language/language.ts';
import { LanguageSwitch } from '../language/language-switch.tsx';
import { SiteBar } from '../sites/site-bar.tsx';
import { watchSiteHere } from '../sites/site-here.ts';
import { watchWords } from '../words/words.ts';
import { BoxCorners } from '../overlay-box/box-corners.tsx';
import { BoxHandles } from '../overlay-box/box-handles.tsx';
import { openRecognition } from '../recognition/open-recognition.ts';
import { RecordBar } from '../recognition/record-bar.tsx';
import { LockButton } from '../vault/lock-button.tsx';
import { CairnSign } from './cairn-sign.tsx';
import type { Part, PartProps } from './part.ts';
import { PartFrame } from './part-frame.tsx';
import { PARTS, type PartName } from './parts.ts';
import { Sign } from './signs.tsx';

export interface SurfaceProps {
  readonly browser: Browser;
  readonly language: Language;
  /** Over a page, or beside it: the same app, and only the ways out differ. */
  readonly place: Place;
  readonly session: VaultSession;
}

const parts: readonly (Part & { readonly name: PartName })[] = PARTS;

/** The one app of Cairn's overlay and side panel. */
export function Surface({ browser, language, place, session }: SurfaceProps) {
  const life = useMemo(() => new AbortController(), []);
  useEffect(() => () => life.abort(), []);
  const overlayTabId = 'tabId' in place ? place.tabId : undefined;
  const readTab = overlayTabId === undefined ? browser.tabs.active : browser.tabs.own;
  const part = useSignal<PartName>('findHelp');
  const seen = useMemo(() => new Set<PartName>(), []);
  seen.add(part.value);
  const here = useMemo(() => watchSiteHere(browser, readTab, life.signal), []);
  const words = useMemo(() => watchWords(browser, place, life.signal), []);
  useEffect(() => {
    if (words.value) part.value = 'findHelp';
  }, [words.value]);
  const { recognition, people } = useMemo(() => openRecognition(browser, session, readTab, life.signal), []);
  const isInFrontAndAboutPerson = ({ name, isAboutPerson }: Part): boolean =>
    isAboutPerson && name === part.value;
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

  // Asked beforehand: a browser opens its panel only before the first await of the press.
  const ownTab = useRef<Tab>();
  useEffect(() => void readTab().then((tab) => (ownTab.current = tab)), []);
  const openPanel = async (): Promise<void> => {
    if (!ownTab.current) return;
    const opened = await browser.panel.open(ownTab.current);
    if (opened.ok) close();
  };

  const props: PartProps = {
    browser,
    language,
    place,
    readTab,
    words,
    session,
    recognition,
    front: part,
    open: (name) => (part.value = name),
  };
  return (
    <div class="surface">
      <header>
        <h1>
          <CairnSign /> <span>Cairn</span>
        </h1>
        <LockButton language={language} session={session} />
        {parts
          .filter(({ where }) => where === 'aside')
          .map(({ name }) => (
            <button
              key={name}
              type="button"
              class="quiet"
              title={t(name)}
              aria-pressed={name === part.value}
              onClick={() => (part.value = name)}
            >
              <Sign name="key" />
              <span class="words">{t(name)}</span>
            </button>
          ))}
        <LanguageSwitch language={language} />
        {overlayTabId !== undefined && (
          <>
            <BoxHandles browser={browser} language={language} tabId={overlayTabId} />
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
        <nav aria-label={t('parts')}>
          {PARTS.filter(({ where }) => where === 'nav').map(({ name }) => (
            <button
              key={name}
              type="button"
              aria-current={name === part.value ? 'page' : undefined}
              onClick={() => (part.value = name)}
            >
              {t(name)}
            </button>
          ))}
        </nav>
      </header>
      {session.state.value.kind === 'open' &&
        people.value.length > 0 &&
        parts.some(isInFrontAndAboutPerson) && (
          <RecordBar browser={browser} language={language} recognition={recognition} people={people} />
        )}
      {/* Each is made when it is first shown and then stays alive: what was searched and written is there on coming back. */}
      {parts.map((one) => (
        <main key={one.name} hidden={one.name !== part.value}>
          {seen.has(one.name) && <PartFrame part={one} props={props} />}
        </main>
      ))}
      <SiteBar browser={browser} language={language} here={here} />
      {overlayTabId !== undefined && <BoxCorners browser={browser} tabId={overlayTabId} />}
    </div>
  );
}
