import { growthMessages, type GrowthMessage, type Translate } from '@cairn/i18n';
import type { CountRow, ProgramReport } from '@cairn/domain/program';
import type { Language } from '../language/language.ts';
import { growthWords } from './growth-words.ts';

export interface ReportTablesProps {
  readonly language: Language;
  readonly report: ProgramReport;
  /** Names of terms that are data and not messages. */
  readonly nameOf: (name: string) => string | undefined;
}

/** A table for each thing that is counted; what never happened is left out. */
export function ReportTables({ language, report, nameOf }: ReportTablesProps) {
  const { t, day } = growthWords(language);
  const call = caller(t, nameOf);
  const hours: CountRow = { name: 'hours', ...(report.hours === undefined ? {} : { count: report.hours }) };
  return (
    <div class="report-sheet">
      <h4>{t('report')}</h4>
      <p>{t('period', { from: day(report.from), to: day(report.to) })}</p>
      {report.tables.map(({ name, rows }) => (
        <CountTable
          key={name}
          language={language}
          caption={t(`table_${name}`)}
          rows={name === 'people' ? [...rows, hours] : rows}
          nameOf={nameOf}
        />
      ))}
      {report.capital.map(({ level, rows }) => (
        <CountTable
          key={level}
          language={language}
          caption={t('table_capital', { level: call(level, 'level') })}
          rows={rows}
          nameOf={nameOf}
        />
      ))}
      {report.outcomes.map(({ outcome, cells }) => (
        <CountTable
          key={outcome}
          language={language}
          caption={nameOf(outcome) ?? outcome}
          rows={cells.map(({ answer, count }) => ({
            name: answer,
            ...(count === undefined ? {} : { count }),
          }))}
          nameOf={nameOf}
        />
      ))}
    </div>
  );
}

interface CountTableProps {
  readonly language: Language;
  readonly caption: string;
  readonly rows: readonly CountRow[];
  readonly nameOf: (name: string) => string | undefined;
}

function CountTable({ language, caption, rows, nameOf }: CountTableProps) {
  const { t } = growthWords(language);
  const happened = rows.filter(({ count }) => count !== 0);
  if (happened.length === 0) return null;
  const call = caller(t, nameOf);
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('reportName')}</th>
          <th scope="col">{t('reportCount')}</th>
        </tr>
      </thead>
      <tbody>
        {happened.map(({ name, count }) => (
          <tr key={name}>
            <th scope="row">{call(name, 'row')}</th>
            <td>{count ?? t('withheld')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How a name is called: by a message where the report itself gives it, else by the data that it comes from. */
function caller(t: Translate<GrowthMessage>, nameOf: (name: string) => string | undefined) {
  return (name: string, kind: 'row' | 'level'): string => {
    const key = `${kind}_${name}`;
    return Object.hasOwn(growthMessages.en, key) ? t(key as GrowthMessage) : (nameOf(name) ?? name);
  };
}
