import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { logAct, readLog, type LogEntry, type Vault } from '@cairn/vault';
import type { VaultMessage } from '@cairn/i18n';
import { vaultMessages } from '@cairn/i18n';
import type { Language } from '../language/language.ts';
import { printPart } from './print-part.ts';
import { vaultWords } from './vault-words.ts';

export interface LogSheetProps {
  readonly language: Language;
  readonly vault: Vault;
  readonly heading: string;
  /** Only what is about this recoveree: they may ask who saw their record. */
  readonly group?: string;
}

/** What is drawn at once; the print and the file hold more than anybody scrolls. */
const SHOWN = 200;

/** The log as a table that can be printed: when, who, what. It never holds what was written. */
export function LogSheet({ language, vault, heading, group }: LogSheetProps) {
  const { t } = vaultWords(language);
  const entries = useSignal<readonly LogEntry[] | undefined>(undefined);
  useEffect(() => {
    void readLog(vault, group === undefined ? {} : { group }).then((read) => {
      if (read.ok) entries.value = read.value.toReversed();
    });
  }, [vault, group]);
  const all = entries.value;
  if (all === undefined) return null;
  const date = new Intl.DateTimeFormat(language.locale.value, { dateStyle: 'medium', timeStyle: 'short' });
  const print = async (): Promise<void> => {
    const about = group === undefined ? {} : { group };
    await logAct(vault, { act: 'printed', store: 'log', ids: [], ...about });
    printPart('log');
  };
  return (
    <div class="log-sheet printed-log">
      <h4>{heading}</h4>
      {all.length === 0 ? (
        <p>{t('logNone')}</p>
      ) : (
        <>
          <p>{t('logNewest', { count: Math.min(SHOWN, all.length) })}</p>
          <div class="scroll" tabIndex={0} role="region" aria-label={heading}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('logWhen')}</th>
                  <th scope="col">{t('logWho')}</th>
                  <th scope="col">{t('logWhat')}</th>
                </tr>
              </thead>
              <tbody>
                {all.slice(0, SHOWN).map((entry) => (
                  <tr key={entry.n}>
                    <td>{date.format(entry.atMs)}</td>
                    <td>{entry.by}</td>
                    <td>
                      {t(`act_${entry.act}`)}: {storeNames(entry.store, t)}
                      {entry.act === 'disclosed' && entry.detail && ` (${entry.detail})`}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <button type="button" onClick={() => void print()}>
            {t('printCode')}
          </button>
        </>
      )}
    </div>
  );
}

function storeNames(stores: string, t: (key: VaultMessage) => string): string {
  return stores
    .split(' ')
    .map((store) => (isMessage(`store_${store}`) ? t(`store_${store}` as VaultMessage) : store))
    .join(', ');
}

function isMessage(key: string): key is VaultMessage {
  return Object.hasOwn(vaultMessages.en, key);
}
