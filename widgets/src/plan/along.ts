import type { Result } from '@cairn/domain';
import { planCalendar } from '@cairn/interop';
import { referralsToCsv, stepsToCsv } from '@cairn/domain/plan';
import { isDeed } from '@cairn/i18n/plan';
import { readJsonFile } from '../internal/read-json-file.ts';
import { textSharer } from '../internal/share-text.ts';
import { saveFile } from '../more/save-file.ts';
import { planText } from './plan-text.ts';
import type { PaperKind, TakeAlong } from './take-along.ts';
import type { PlanView } from './view.ts';

/** What the take-along buttons last said; kept by the element. */
export interface Said {
  readonly message: string;
  readonly text?: string;
}

export interface AlongParts {
  readonly said: Said;
  readonly say: (said: Said) => void;
  readonly offer: (json: unknown) => Promise<Result<void>>;
  readonly print: (kind: PaperKind) => void;
  /** Milliseconds since 1970 UTC. */
  readonly nowMs: number;
}

/** What each take-along button does. Nothing here runs without a press. */
export function makeAlong(view: PlanView, { said, say, offer, print, nowMs }: AlongParts): TakeAlong {
  const { t, deed, state, store, plan } = view;
  const tell = <T>(result: Result<T>, words: string): void => {
    if (result.ok) say({ message: words });
    else say({ message: deed(isDeed(result.problem.code) ? result.problem.code : 'not-a-plan-file') });
  };
  const share = textSharer();
  return {
    message: said.message,
    text: said.text,
    print,
    saveFile: () =>
      void store.file().then((made) => {
        if (made.ok) {
          saveFile('my-plan.json', 'application/json', JSON.stringify(made.value, null, 2));
          store.markSaved();
        }
        tell(made, t('saved'));
      }),
    openFile: (file) =>
      void readJsonFile(file)
        .then(offer)
        .then((read) => tell(read, '')),
    copy: () => {
      const text = planText(view);
      navigator.clipboard.writeText(text).then(
        () => say({ message: t('copied') }),
        () => say({ message: t('copyByHand'), text }),
      );
    },
    share: share && (() => share(planText(view))),
    saveTable: (what) => {
      // The mark at the start tells spreadsheets that it is UTF-8.
      const table = what === 'steps' ? stepsToCsv(plan) : referralsToCsv(state.referrals);
      saveFile(`my-${what}.csv`, 'text/csv', `\uFEFF${table}`);
    },
    calendar: () => {
      const file = planCalendar(plan, state.referrals, {
        title: t('calendarTitle'),
        nowMs,
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      });
      if (file) saveFile('appointment.ics', 'text/calendar', file);
    },
  };
}
