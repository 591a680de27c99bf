import type { SupervisorSheet } from '@cairn/domain/growth';
import type { Language } from '../language/language.ts';
import { growthWords } from './growth-words.ts';

/** Sheets side by side, a row for each peer. No order of best and worst: they stand as they were opened. */
export function SheetTable({
  language,
  sheets,
}: {
  readonly language: Language;
  readonly sheets: readonly SupervisorSheet[];
}) {
  const { t, day, hours } = growthWords(language);
  return (
    <div class="scroll" role="region" aria-label={t('sheet')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {(
              [
                'colPeer',
                'colPeriod',
                'colPeople',
                'colContacts',
                'colHours',
                'colHelp',
                'colDue',
                'colTalks',
              ] as const
            ).map((each) => (
              <th key={each} scope="col">
                {t(each)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheets.map((sheet, index) => (
            <tr key={index}>
              <th scope="row">{sheet.peer}</th>
              <td>{t('period', { from: day(sheet.from), to: day(sheet.to) })}</td>
              <td>{sheet.people.active}</td>
              <td>{sheet.contacts.reached}</td>
              <td>{hours(sheet.contacts.minutes)}</td>
              <td>{t('ofCount', { have: sheet.referrals.gotHelp, need: sheet.referrals.begun })}</td>
              <td>{sheet.due.reduce((total, { count }) => total + count, 0)}</td>
              <td>{sheet.sessions.length}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
