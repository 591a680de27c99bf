import { useSignal } from '@preact/signals';
import { useEffect, useId, useMemo } from 'preact/hooks';
import type { ExtensionMessage } from '@cairn/i18n';
import type { Browser } from '../../platform/browser.ts';
import type { Language } from '../language/language.ts';
import { Sign } from '../shell/signs.tsx';
import { grab } from './grab.ts';
import { createOverlayPlace } from './overlay-place.ts';
import './box-handles.css';

const STEP_PX = 32;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP_PX, 0],
  ArrowRight: [STEP_PX, 0],
  ArrowUp: [0, -STEP_PX],
  ArrowDown: [0, STEP_PX],
};

const steps: readonly (readonly [ExtensionMessage, number, number, boolean])[] = [
  ['moveLeft', -STEP_PX * 2, 0, false],
  ['moveRight', STEP_PX * 2, 0, false],
  ['moveUp', 0, -STEP_PX * 2, false],
  ['moveDown', 0, STEP_PX * 2, false],
  ['makeWider', STEP_PX * 2, 0, true],
  ['makeNarrower', -STEP_PX * 2, 0, true],
  ['makeTaller', 0, STEP_PX * 2, true],
  ['makeShorter', 0, -STEP_PX * 2, true],
];

export interface BoxHandlesProps {
  readonly browser: Browser;
  readonly language: Language;
  readonly tabId: number;
}

/**
 * Moves and sizes the overlay: by dragging the grip or a lower corner (`BoxCorners`), by arrow keys on the grip (with Shift they
 * size), or by plain buttons behind the grip, for whoever cannot drag.
 */
export function BoxHandles({ browser, language, tabId }: BoxHandlesProps) {
  const t = language.t.value;
  const id = useId();
  const place = useMemo(() => createOverlayPlace(browser, tabId), []);
  const isOpen = useSignal(false);
  useEffect(() => void place.restore(), []);

  const onKey = (event: KeyboardEvent): void => {
    const arrow = ARROWS[event.key];
    if (!arrow) return;
    event.preventDefault();
    void place.step({ x: arrow[0], y: arrow[1] }, event.shiftKey);
  };

  return (
    <>
      <button
        type="button"
        class="quiet grip"
        title={t('moveAndSize')}
        aria-expanded={isOpen.value}
        aria-controls={id}
        aria-describedby={`${id}-keys`}
        onPointerDown={grab(place, 'all')}
        onKeyDown={onKey}
        onClick={() => (isOpen.value = !isOpen.value)}
      >
        <Sign name="move" />
        <span class="words">{t('moveAndSize')}</span>
      </button>
      <span id={`${id}-keys`} hidden>
        {t('moveKeys')}
      </span>
      <div id={id} class="box-steps" role="group" aria-label={t('moveAndSize')} hidden={!isOpen.value}>
        {steps.map(([name, x, y, isSizing]) => (
          <button key={name} type="button" onClick={() => void place.step({ x, y }, isSizing)}>
            {t(name)}
          </button>
        ))}
        <button type="button" onClick={() => void place.reset()}>
          {t('usualPlace')}
        </button>
      </div>
    </>
  );
}
