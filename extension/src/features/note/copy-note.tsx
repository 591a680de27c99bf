import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { CLEAR_AFTER_S } from '../../background/clear-clipboard.ts';
import type { Browser } from '../../platform/browser.ts';
import type { Language } from '../language/language.ts';
import { clearByItself, copyForAWhile } from './copy-for-a-while.ts';

export interface CopyNoteProps {
  readonly browser: Browser;
  readonly language: Language;
  readonly text: string;
  /** What to tell the peer: that it is copied, and later that it is cleared. */
  readonly onSaid: (words: string) => void;
}

/** Copies the note, and empties the clipboard after a while. Not in a frame over a page: there the browser refuses the clipboard. */
export function CopyNote({ browser, language, text, onSaid }: CopyNoteProps) {
  const t = language.t.value;
  const life = useMemo(() => new AbortController(), []);
  /** The peer may let Cairn do it by itself; the browser asks them. */
  const isOffered = useSignal(false);
  useEffect(() => () => life.abort(), []);
  if (!('clipboard' in navigator) || window.top !== window) return null;
  const tell = (isByItself: boolean): void => {
    isOffered.value = !isByItself;
    onSaid(t(isByItself ? 'copiedAlone' : 'copied', { count: CLEAR_AFTER_S }));
  };
  const cleared = (): void => {
    isOffered.value = false;
    onSaid(t('copyCleared'));
  };
  const allow = async (): Promise<void> => {
    const allowed = await browser.clipboard.askToClear();
    if (allowed.ok) tell(await clearByItself(browser));
  };
  return (
    <>
      <button
        type="button"
        class="quiet"
        disabled={text.trim() === ''}
        onClick={() => void copyForAWhile(browser, text, cleared, life.signal).then(tell)}
      >
        {t('copy')}
      </button>
      {isOffered.value && (
        <button type="button" class="quiet" onClick={() => void allow()}>
          {t('clearAlone')}
        </button>
      )}
    </>
  );
}
