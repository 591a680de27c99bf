import { useSignal } from '@preact/signals';
import { SMALLEST_CELL } from '@cairn/domain/profile';
import { programReport, reportToCsv, type ProgramReport } from '@cairn/domain/program';
import { programFacts } from '@cairn/state/growth';
import { saveFile } from '../vault/save-file.ts';
import { printPart } from '../vault/print-part.ts';
import type { GrowthBoxProps } from './box-props.ts';
import { growthWords } from './growth-words.ts';
import { isPeriod, lastQuarter, PeriodFields } from './period-fields.tsx';
import { ReportTables } from './report-tables.tsx';
import { loadReportWords, type ReportWords } from './report-words.ts';

/** Counts for the program, with nobody's name, and none that few people stand behind. */
export function ReportBox({ props, growth }: GrowthBoxProps) {
  const { t, locale } = growthWords(props.language);
  const { casework } = growth;
  const period = useSignal(lastQuarter(casework.day.value));
  const shown = useSignal<{ readonly report: ProgramReport; readonly words: ReportWords } | undefined>(
    undefined,
  );
  const trouble = useSignal('');
  const count = async (event: Event): Promise<void> => {
    event.preventDefault();
    trouble.value = isPeriod(period.value) ? '' : t('reportOrder');
    if (trouble.value !== '') return;
    const words = await loadReportWords(props.browser, casework.data.value);
    const facts = programFacts(casework.store, period.value);
    shown.value = { report: programReport(facts, words.vocabulary, period.value), words };
  };
  const { value: ready } = shown;
  return (
    <div class="box">
      <p>{t('reportIntro', { smallest: SMALLEST_CELL })}</p>
      <form class="box" onSubmit={(event) => void count(event)}>
        <PeriodFields language={props.language} period={period} />
        {trouble.value && <p class="trouble">{trouble.value}</p>}
        <button type="submit" class="main">
          {t('reportShow')}
        </button>
      </form>
      {ready && (
        <>
          <ReportTables
            language={props.language}
            report={ready.report}
            nameOf={(name) => ready.words.names[locale][name]}
          />
          <div class="row">
            <button
              type="button"
              onClick={() =>
                saveFile(
                  new Blob([reportToCsv(ready.report)], { type: 'text/csv' }),
                  `cairn-report-${ready.report.from}-${ready.report.to}.csv`,
                )
              }
            >
              {t('reportCsv')}
            </button>
            <button type="button" onClick={() => printPart('report')}>
              {t('reportPrint')}
            </button>
          </div>
        </>
      )}
    </div>
  );
}
