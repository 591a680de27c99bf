import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import {
  countedMinutes,
  countedMs,
  isRunning,
  LONG_MINUTES,
  startTimer,
  stopTimer,
} from '@cairn/domain/contact';
import type { ContactFormProps } from './contact-form.tsx';
import { TextField } from '../caseload/text-field.tsx';
import { without } from './use-contact-draft.ts';

const SECOND_MS = 1000;

/** A clock that goes on while Cairn is closed, or minutes that are typed. */
export function TimeCard({ handle, draft, words: { t }, casework }: ContactFormProps) {
  const { timer, contact } = draft;
  const running = isRunning(timer);
  const now = useSignal(casework.now());
  useEffect(() => {
    now.value = casework.now();
    if (!running) return;
    const ticking = setInterval(() => (now.value = casework.now()), SECOND_MS);
    return () => clearInterval(ticking);
  }, [running, timer.spans.length]);
  const press = (): void => {
    const at = casework.now();
    handle.edit((each) => ({ ...each, timer: (running ? stopTimer : startTimer)(each.timer, at) }));
    // When the clock was pressed must be on disk before anything else happens.
    void handle.flush();
  };
  const counted = countedMinutes(timer, now.value);
  return (
    <section class="card time-card" aria-labelledby="time-heading">
      <h3 id="time-heading">{t('timeHeading')}</h3>
      <div class="clock-row">
        <span role="timer" aria-live="off" class={running ? 'clock runs' : 'clock'}>
          {clockFace(countedMs(timer, now.value))}
        </span>
        <button type="button" class={running ? '' : 'main'} onClick={press}>
          {running ? t('timerStop') : t(timer.spans.length > 0 ? 'timerGoOn' : 'timerStart')}
        </button>
      </div>
      <p class="hint" role="status">
        {counted > LONG_MINUTES ? t('timerLong', { count: counted }) : running ? t('timerRuns') : ''}
      </p>
      <div class="pair">
        <TextField
          label={t('typeMinutes')}
          hint={t('typeMinutesHint')}
          type="number"
          value={contact.minutes === undefined ? '' : String(contact.minutes)}
          onInput={(typed) => {
            const minutes = Math.round(Number(typed));
            const isMinutes = typed !== '' && minutes >= 0 && minutes <= 1440;
            handle.edit((each) => ({
              ...each,
              contact: isMinutes ? { ...each.contact, minutes } : without(each.contact, 'minutes'),
            }));
          }}
        />
        <TextField
          label={t('contactDay')}
          type="date"
          value={contact.on}
          onInput={(on) => on !== '' && on <= casework.day.value && handle.set({ on })}
        />
      </div>
    </section>
  );
}

/** `0:07:32`; hours only once there are some would make the face jump. */
function clockFace(ms: number): string {
  const seconds = Math.floor(ms / SECOND_MS);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
