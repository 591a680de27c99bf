import { useSignal } from '@preact/signals';
import { useEffect, useId, useMemo } from 'preact/hooks';
import type { RecordMessage } from '@cairn/i18n';
import type { Browser } from '../../platform/browser.ts';
import type { RecordPick } from '../../platform/record-messages.ts';
import type { RecordPlace } from '../../platform/record-place.ts';
import type { Language } from '../language/language.ts';
import type { Recognition } from './recognition.ts';
import type { RecordPage } from './record-page.ts';
import { PointButtons } from './point-buttons.tsx';
import { keepPlace } from './record-places.ts';
import { recordWords } from './record-words.ts';

export interface ShowOnceProps {
  readonly browser: Browser;
  readonly language: Language;
  readonly recognition: Recognition;
  readonly onDone: () => void;
}

const wayWords: Readonly<Record<RecordPlace['by'], RecordMessage>> = {
  id: 'byId',
  data: 'byData',
  label: 'byLabel',
  position: 'byPosition',
};

/** The peer points at the record number, sees what Cairn read, and keeps the place or points again. */
export function ShowOnce({ browser, language, recognition, onDone }: ShowOnceProps) {
  const t = recordWords(language);
  const id = useId();
  const entered = useSignal<{ page: RecordPage; site: string } | undefined>(undefined);
  const pick = useSignal<RecordPick | undefined>(undefined);
  const marked = useSignal<string | undefined>(undefined);
  const hint = useSignal<RecordMessage | undefined>(undefined);
  const part = useSignal(0);
  const way = useSignal(0);
  const life = useMemo(() => new AbortController(), []);

  const point = async (): Promise<void> => {
    pick.value = undefined;
    const found = await entered.value?.page.point('number');
    if (life.signal.aborted) return;
    marked.value = undefined;
    if (!found) {
      hint.value = 'nothingThere';
      return;
    }
    hint.value = undefined;
    part.value = 0;
    way.value = 0;
    pick.value = found;
  };
  useEffect(() => {
    void recognition.openPage().then((found) => {
      if (life.signal.aborted) return;
      entered.value = found;
      if (found) void point();
      else hint.value = 'noPage';
    });
    return () => {
      life.abort();
      void entered.value?.page.stop();
    };
  }, []);

  const step = async (by: 1 | -1): Promise<void> => {
    const found = await entered.value?.page.step(by);
    marked.value = found?.words;
    hint.value = found === undefined ? 'noneMarked' : undefined;
  };
  const keep = async (): Promise<void> => {
    const { value: found } = pick;
    const chosen = found?.ways[way.value];
    if (!entered.value || !found || !chosen) return;
    await keepPlace(browser, entered.value.site, { path: found.path, ...chosen, part: part.value });
    onDone();
    await recognition.look();
  };

  if (pick.value) {
    const { numbers, ways } = pick.value;
    return (
      <div class="choice">
        <p>{t('didRead')}</p>
        <p class="read-number">{numbers[part.value]}</p>
        {numbers.length > 1 && (
          <fieldset>
            <legend>{t('whichNumber')}</legend>
            {numbers.map((number, at) => (
              <label key={number} class="option">
                <input
                  type="radio"
                  name={`${id}-part`}
                  checked={at === part.value}
                  onChange={() => (part.value = at)}
                />
                {number}
              </label>
            ))}
          </fieldset>
        )}
        <fieldset>
          <legend>{t('howFound')}</legend>
          {ways.map(({ by, find }, at) => (
            <label key={by + find} class="option">
              <input
                type="radio"
                name={`${id}-way`}
                checked={at === way.value}
                onChange={() => (way.value = at)}
              />
              {t(wayWords[by], { words: find })}
            </label>
          ))}
        </fieldset>
        <p class="muted">{t('onlyPlace')}</p>
        <div class="row">
          <button type="button" class="main" onClick={() => void keep()}>
            {t('keepPlace')}
          </button>
          <button type="button" onClick={() => void point()}>
            {t('notIt')}
          </button>
          <button type="button" class="quiet" onClick={onDone}>
            {t('stop')}
          </button>
        </div>
      </div>
    );
  }
  return (
    <div class="choice">
      {entered.value && (
        <>
          <p>
            <strong>{t('pointNow')}</strong>
          </p>
          <p>{t('pointKeys')}</p>
        </>
      )}
      <p role="status">
        {marked.value ? t('marked', { number: marked.value }) : hint.value && t(hint.value)}
      </p>
      <PointButtons
        page={entered.value?.page}
        words={{ previous: t('previous'), next: t('next'), take: t('takeMarked'), stop: t('stop') }}
        isMarked={marked.value !== undefined}
        onStep={(by) => void step(by)}
        onStop={onDone}
      >
        {hint.value === 'nothingThere' && (
          <button type="button" onClick={() => void point()}>
            {t('showAgain')}
          </button>
        )}
      </PointButtons>
    </div>
  );
}
