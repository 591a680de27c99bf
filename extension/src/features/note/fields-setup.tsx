import { useSignal, type ReadonlySignal } from '@preact/signals';
import type { NoteTemplate } from '@cairn/domain/contact';
import type { PartProps } from '../shell/part.ts';
import { fieldWords } from './field-words.ts';
import { forgetField, keepField, type NoteField } from './note-fields.ts';
import { PointField } from './point-field.tsx';

export interface FieldsSetupProps {
  readonly props: PartProps;
  readonly site: string;
  readonly template: NoteTemplate;
  readonly fields: ReadonlySignal<readonly NoteField[]>;
  /** Reads the fields anew after one was kept or forgotten. */
  readonly onChange: () => Promise<void>;
  readonly onDone: () => void;
}

/** Which field each part of the layout goes into: shown once by the peer, known on every other record of the site. */
export function FieldsSetup({ props, site, template, fields, onChange, onDone }: FieldsSetupProps) {
  const { browser, language, recognition } = props;
  const t = fieldWords(language);
  const locale = language.locale.value;
  const pointing = useSignal<string | undefined>(undefined);
  const said = useSignal('');

  return (
    <div class="fields-setup">
      <ul class="plain">
        {template.parts.map(({ id, label }) => {
          const part = label[locale];
          const isKnown = fields.value.some(({ fills }) => fills === id);
          const showWords = t(isKnown ? 'showAnother' : 'showOne');
          return (
            <li key={id}>
              <p>
                <strong>{part}</strong> {isKnown && <span class="muted">{t('known')}</span>}
              </p>
              {pointing.value === id ? (
                <PointField
                  language={language}
                  recognition={recognition}
                  label={part}
                  onStop={() => (pointing.value = undefined)}
                  onField={(place, at) => {
                    pointing.value = undefined;
                    // The page went on to another site while the peer pointed.
                    if (at !== site) return;
                    said.value = t('kept', { part });
                    void keepField(browser, site, { ...place, fills: id }).then(onChange);
                  }}
                />
              ) : (
                <div class="row">
                  <button
                    type="button"
                    aria-label={t('of', { deed: showWords, part })}
                    onClick={() => (pointing.value = id)}
                  >
                    {showWords}
                  </button>
                  {isKnown && (
                    <button
                      type="button"
                      class="quiet"
                      aria-label={t('of', { deed: t('forgetOne'), part })}
                      onClick={() => void forgetField(browser, site, id).then(onChange)}
                    >
                      {t('forgetOne')}
                    </button>
                  )}
                </div>
              )}
            </li>
          );
        })}
      </ul>
      <p role="status">{said.value}</p>
      <button type="button" class="start" onClick={onDone}>
        {t('ready')}
      </button>
    </div>
  );
}
