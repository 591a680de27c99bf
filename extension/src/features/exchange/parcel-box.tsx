import { useSignal } from '@preact/signals';
import { statusOf } from '@cairn/domain/caseload';
import { consentWords, PURPOSES, type Purpose } from '@cairn/domain/consent';
import { SENDABLE, type Parcel, type Sendable } from '@cairn/state/exchange';
import { SelectField } from '../caseload/select-field.tsx';
import { TextField } from '../caseload/text-field.tsx';
import { localDay } from '../caseload/local-moment.ts';
import { saveFile } from '../vault/save-file.ts';
import type { BoxProps } from './box-props.ts';
import { exchangeWords } from './exchange-words.ts';

/** One person, what of theirs, and why: with the consent that covers it, or the reason that it cannot go out. */
export function ParcelBox({ language, exchange }: BoxProps) {
  const { t, locale, problem } = exchangeWords(language);
  const { casework, store } = exchange;
  const personId = useSignal('');
  const chosen = useSignal<readonly Sendable[]>(['plan']);
  const purpose = useSignal<Purpose>('referral');
  const number = useSignal('');
  const said = useSignal('');
  const people = casework.people.all.value.filter(({ value }) => statusOf(value) === 'active');
  const person = people.find(({ id }) => id === personId.value)?.value;
  const hasNumbers = store.server.value?.numberSystem !== undefined;
  // Read here so that a consent signed in another window counts at once.
  void casework.consents.all.value;

  const parcel: Parcel = {
    personId: personId.value,
    chosen: chosen.value,
    purpose: purpose.value,
    ...(hasNumbers ? { number: number.value } : {}),
  };
  const cover = person && chosen.value.length > 0 ? store.coverOf(parcel) : undefined;
  const choose = (each: Sendable, isOn: boolean): void => {
    chosen.value = SENDABLE.filter((one) => (one === each ? isOn : chosen.value.includes(one)));
  };
  const prepare = async (): Promise<void> => {
    if (person === undefined) return;
    const words = chosen.value.map((each) => t(`send_${each}`)).join(', ');
    const put = await store.prepare(parcel, `${person.name}: ${words}`);
    said.value = put.ok ? t('prepared') : problem(put.problem);
  };
  const save = async (): Promise<void> => {
    const bundle = await store.fileOf(parcel);
    if (bundle === undefined) {
      said.value = t('nothing');
      return;
    }
    const file = new Blob([JSON.stringify(bundle, null, 2)], { type: 'application/fhir+json' });
    saveFile(file, `${t('fileName')}-${localDay(new Date())}.json`);
  };

  return (
    <section class="box card" aria-labelledby="parcel-heading">
      <h2 id="parcel-heading">{t('parcelHeading')}</h2>
      {people.length === 0 ? (
        <p>{t('nobody')}</p>
      ) : (
        <div class="questions">
          <SelectField
            label={t('person')}
            value={personId.value}
            onChange={(value) => {
              personId.value = value;
              number.value = '';
              said.value = '';
            }}
          >
            <option value="">{t('choosePerson')}</option>
            {people.map(({ id, value }) => (
              <option key={id} value={id}>
                {value.name}
              </option>
            ))}
          </SelectField>
          <fieldset class="chips">
            <legend>{t('what')}</legend>
            {SENDABLE.map((each) => (
              <label key={each} class="check">
                <input
                  type="checkbox"
                  checked={chosen.value.includes(each)}
                  onChange={(event) => choose(each, event.currentTarget.checked)}
                />
                <span>{t(`send_${each}`)}</span>
              </label>
            ))}
          </fieldset>
          <SelectField
            label={t('purpose')}
            value={purpose.value}
            onChange={(value) => (purpose.value = PURPOSES.find((each) => each === value) ?? purpose.value)}
          >
            {PURPOSES.map((each) => (
              <option key={each} value={each}>
                {consentWords(locale).purposes[each]}
              </option>
            ))}
          </SelectField>
          {hasNumbers && (
            <TextField
              label={t('number')}
              hint={t('numberHint')}
              value={number.value}
              onInput={(value) => (number.value = value)}
            />
          )}
          {cover?.ok === true && <p>{t('covered')}</p>}
          {cover?.ok === false && (
            <p class="notice">{`${t('notCovered', { why: problem(cover.problem) })} ${t('carry')}`}</p>
          )}
          <div class="row">
            <button
              type="button"
              class="main"
              aria-disabled={cover?.ok !== true}
              onClick={() => void (cover?.ok === true && prepare())}
            >
              {t('prepare')}
            </button>
            <button type="button" aria-disabled={cover === undefined} onClick={() => void (cover && save())}>
              {t('saveFile')}
            </button>
          </div>
        </div>
      )}
      <p class="said" role="status">
        {said.value}
      </p>
    </section>
  );
}
