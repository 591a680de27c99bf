import type { SupervisorSheet } from '@cairn/domain/growth';
import type { GrowthMessage } from '@cairn/i18n';
import type { Language } from '../language/language.ts';
import { growthWords, type GrowthWords } from './growth-words.ts';

type Cell = (sheet: SupervisorSheet, words: GrowthWords) => string | number;

const ROWS: readonly { readonly label: GrowthMessage; readonly cell: Cell }[] = [
  {
    label: 'colPeriod',
    cell: ({ from, to }, { t, day }) => t('period', { from: day(from), to: day(to) }),
  },
  { label: 'colPeople', cell: ({ people }) => people.active },
  { label: 'colContacts', cell: ({ contacts }) => contacts.reached },
  { label: 'colHours', cell: ({ contacts }, { hours }) => hours(contacts.minutes) },
  {
    label: 'colHelp',
    cell: ({ referrals }, { t }) => t('ofCount', { have: referrals.gotHelp, need: referrals.begun }),
  },
  { label: 'colDue', cell: ({ due }) => due.reduce((total, { count }) => total + count, 0) },
  { label: 'colTalks', cell: ({ sessions }) => sessions.length },
];

export interface SheetTableProps {
  /** What the table is called where several are open. */
  readonly label: string;
  readonly language: Language;
  readonly sheets: readonly SupervisorSheet[];
}

/** Sheets side by side, a column for each peer. No order of best and worst: they stand as they were opened. */
export function SheetTable({ label, language, sheets }: SheetTableProps) {
  const words = growthWords(language);
  const { t } = words;
  return (
    <div class="scroll" role="region" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('colPeer')}</th>
            {sheets.map(({ peer }, index) => (
              <th key={index} scope="col">
                {peer === '' ? '–' : peer}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.map(({ label: row, cell }) => (
            <tr key={row}>
              <th scope="row">{t(row)}</th>
              {sheets.map((sheet, index) => (
                <td key={index}>{cell(sheet, words)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
