import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { FieldMessage } from '@cairn/i18n';
import type { Language } from '../language/language.ts';
import { PointButtons } from '../recognition/point-buttons.tsx';
import type { Recognition } from '../recognition/recognition.ts';
import type { Marked, RecordPage } from '../recognition/record-page.ts';
import type { ElementPlace } from '../../platform/record-place.ts';
import { fieldWords } from './field-words.ts';

export interface PointFieldProps {
  readonly language: Language;
  readonly recognition: Recognition;
  /** The part that the peer shows the field for. */
  readonly label: string;
  readonly onField: (place: ElementPlace, site: string) => void;
  readonly onStop: () => void;
}

/** The peer presses a field in the page, or goes from field to field; the firmest way to it is kept. */
export function PointField({ language, recognition, label, onField, onStop }: PointFieldProps) {
  const t = fieldWords(language);
  const entered = useSignal<{ readonly page: RecordPage; readonly site: string } | undefined>(undefined);
  const marked = useSignal<Marked | undefined>(undefined);
  const hint = useSignal<FieldMessage | undefined>(undefined);
  const life = useMemo(() => new AbortController(), []);

  const point = async ({ page: opened, site }: { readonly page: RecordPage; readonly site: string }) => {
    hint.value = undefined;
    const pick = await opened.point('field');
    if (life.signal.aborted) return;
    marked.value = undefined;
    const [way] = pick?.ways ?? [];
    if (pick && way) onField({ path: pick.path, ...way }, site);
    else hint.value = 'notAField';
  };
  useEffect(() => {
    void recognition.openPage().then((opened) => {
      if (life.signal.aborted) return;
      entered.value = opened;
      if (opened) void point(opened);
      else hint.value = 'noPage';
    });
    return () => {
      life.abort();
      void entered.value?.page.stop();
    };
  }, []);

  const step = async (by: 1 | -1): Promise<void> => {
    marked.value = await entered.value?.page.step(by);
    hint.value = marked.value ? undefined : 'noneMarked';
  };
  const said = marked.value
    ? marked.value.words === ''
      ? t('markedOnly')
      : t('marked', { words: marked.value.words })
    : hint.value && t(hint.value);
  return (
    <div class="point-field">
      <p>
        <strong>{t('pointNow', { part: label })}</strong>
      </p>
      <p>{t('pointKeys')}</p>
      <p role="status">{said}</p>
      <PointButtons
        page={entered.value?.page}
        words={{ previous: t('previous'), next: t('next'), take: t('take'), stop: t('stop') }}
        isMarked={marked.value !== undefined}
        onStep={(by) => void step(by)}
        onStop={onStop}
      >
        {hint.value === 'notAField' && (
          <button type="button" onClick={() => entered.value && void point(entered.value)}>
            {t('showAnother')}
          </button>
        )}
      </PointButtons>
    </div>
  );
}
