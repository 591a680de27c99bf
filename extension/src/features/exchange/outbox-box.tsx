import type { BoxProps } from './box-props.ts';
import { exchangeWords } from './exchange-words.ts';
import { OutboxCard } from './outbox-card.tsx';

/** What waits, with all of its contents, and what went out. */
export function OutboxBox({ browser, language, exchange }: BoxProps) {
  const { t } = exchangeWords(language);
  const entries = exchange.store.outbox.all.value
    .map(({ value }) => value)
    .toSorted((one, other) => (one.madeAt < other.madeAt ? 1 : -1));
  return (
    <section class="box" aria-labelledby="outbox-heading">
      <h2 id="outbox-heading">{t('outboxHeading')}</h2>
      {entries.length === 0 && <p>{t('outboxEmpty')}</p>}
      {entries.map((entry) => (
        <OutboxCard key={entry.id} browser={browser} language={language} exchange={exchange} entry={entry} />
      ))}
    </section>
  );
}
