import { useEffect, useMemo } from 'preact/hooks';
import type { Language } from '../language/language.ts';
import { CLEAR_AFTER_S, copyForAWhile } from './copy-for-a-while.ts';

export interface CopyNoteProps {
  readonly language: Language;
  readonly text: string;
  /** What to tell the peer: that it is copied, and later that it is cleared. */
  readonly onSaid: (words: string) => void;
}

/** Copies the note, and empties the clipboard after a while. Not in a frame over a page: there the browser refuses the clipboard. */
export function CopyNote({ language, text, onSaid }: CopyNoteProps) {
  const t = language.t.value;
  const life = useMemo(() => new AbortController(), []);
  useEffect(() => () => life.abort(), []);
  if (!('clipboard' in navigator) || window.top !== window) return null;
  const copy = async (): Promise<void> => {
    await copyForAWhile(text, () => onSaid(t('copyCleared')), life.signal);
    onSaid(t('copied', { count: CLEAR_AFTER_S }));
  };
  return (
    <button type="button" class="quiet" disabled={text.trim() === ''} onClick={() => void copy()}>
      {t('copy')}
    </button>
  );
}
