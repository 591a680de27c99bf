import { useSignal } from '@preact/signals';
import { readSupervisorFile, type SupervisorSheet } from '@cairn/domain/growth';
import { sha256Hex } from '@cairn/vault/digest';
import type { GrowthBoxProps } from './box-props.ts';
import { growthWords } from './growth-words.ts';
import { SheetTable } from './sheet-table.tsx';

/** A sheet is a few kilobytes; anything larger is another file. */
const LARGEST_BYTES = 2_000_000;

/** A supervisor's view: sheets that peers handed over, in this window alone. */
export function OverseeBox({ props }: GrowthBoxProps) {
  const { t } = growthWords(props.language);
  const sheets = useSignal<readonly SupervisorSheet[]>([]);
  const refused = useSignal<readonly string[]>([]);
  const open = async (files: readonly File[]): Promise<void> => {
    const read = await Promise.all(files.map(async (file) => ({ file, sheet: await readSheet(file) })));
    sheets.value = [...sheets.value, ...read.flatMap(({ sheet }) => sheet ?? [])];
    refused.value = read.flatMap(({ file, sheet }) => (sheet === undefined ? [file.name] : []));
  };
  return (
    <div class="box">
      <p>{t('overseeIntro')}</p>
      <label class="file">
        <span>{t('overseeOpen')}</span>
        <input
          type="file"
          multiple
          accept=".json,application/json"
          onChange={(event) => {
            const { files } = event.currentTarget;
            void open([...(files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
      </label>
      {refused.value.length > 0 && (
        <p class="trouble">{t('overseeRefused', { names: refused.value.join(', ') })}</p>
      )}
      {sheets.value.length === 0 ? (
        <p>{t('overseeNone')}</p>
      ) : (
        <>
          <SheetTable label={t('oversee')} language={props.language} sheets={sheets.value} />
          <button type="button" onClick={() => (sheets.value = [])}>
            {t('overseeClose')}
          </button>
        </>
      )}
    </div>
  );
}

async function readSheet(file: File): Promise<SupervisorSheet | undefined> {
  if (file.size > LARGEST_BYTES) return undefined;
  try {
    const read = await readSupervisorFile(JSON.parse(await file.text()), sha256Hex);
    return read.ok ? read.value : undefined;
  } catch (problem) {
    if (problem instanceof SyntaxError) return undefined;
    throw problem;
  }
}
