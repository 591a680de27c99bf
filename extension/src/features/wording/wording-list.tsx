import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { InstrumentDefinition } from '@cairn/domain/wording';
import { createTranslator } from '@cairn/i18n';
import { wordingListMessages } from '@cairn/i18n/assessment';
import type { Browser } from '../../platform/browser.ts';
import type { Language } from '../language/language.ts';
import { PUBLISHED, readAdded, readDefinition, removeWording, type PublishedId } from './added-wording.ts';
import { WordingForm } from './wording-form.tsx';

export interface WordingProps {
  readonly browser: Browser;
  readonly language: Language;
  /** `YYYY-MM-DD`, for who vouches since when. */
  readonly today: () => string;
}

interface Row {
  readonly id: PublishedId;
  readonly definition: InstrumentDefinition;
  /** One entry for each language that was added. */
  readonly added: readonly { readonly language: string; readonly isVerified: boolean }[];
}

/** The published instruments, whether their words are here, and the place to bring them. */
export function WordingList(props: WordingProps) {
  const { browser, language } = props;
  const t = createTranslator(wordingListMessages, language.locale.value);
  const rows = useSignal<readonly Row[]>([]);
  const open = useSignal<PublishedId | undefined>(undefined);
  const note = useSignal('');

  const look = async (): Promise<void> => {
    const added = await readAdded(browser);
    const read = await Promise.all(
      PUBLISHED.map(async (id) => {
        const definition = await readDefinition(browser, id);
        return definition.ok ? [{ id, definition: definition.value, added: added[id] ?? [] }] : [];
      }),
    );
    rows.value = read.flat();
  };
  useEffect(() => void look(), []);
  const remove = async ({ id, definition }: Row): Promise<void> => {
    await removeWording(browser, id);
    note.value = t('removed', { title: titleOf(definition) });
    await look();
  };
  const titleOf = (definition: InstrumentDefinition): string => definition.title[language.locale.value];

  return (
    <section>
      <h2>{t('heading')}</h2>
      <p>{t('intro')}</p>
      <ul>
        {rows.value.map((row) => (
          <li key={row.id}>
            <span>
              {titleOf(row.definition)}
              <br />
              <span class="muted">
                {row.added.length === 0
                  ? t('missing')
                  : row.added
                      .map((each) => t(each.isVerified ? 'has' : 'vouched', { language: each.language }))
                      .join(' ')}
              </span>
            </span>
            <span class="row">
              <button
                type="button"
                aria-expanded={open.value === row.id}
                aria-label={`${t('bring')}: ${titleOf(row.definition)}`}
                onClick={() => (open.value = open.value === row.id ? undefined : row.id)}
              >
                {t('bring')}
              </button>
              {row.added.length > 0 && (
                <button
                  type="button"
                  aria-label={`${t('remove')}: ${titleOf(row.definition)}`}
                  onClick={() => void remove(row)}
                >
                  {t('remove')}
                </button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {rows.value
        .filter(({ id }) => id === open.value)
        .map(({ id, definition }) => (
          <WordingForm
            key={id}
            {...props}
            definition={definition}
            onAdded={() => {
              open.value = undefined;
              note.value = t('taken', { title: titleOf(definition) });
              void look();
            }}
          />
        ))}
      <p role="status">{note.value}</p>
    </section>
  );
}
