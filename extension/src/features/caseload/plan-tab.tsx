import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Result } from '@cairn/domain';
import { FINDER_ID } from '../finder/kept-places.ts';
import { coverPlan } from '../pass-on/lock-record.ts';
import { caseworkWords } from './casework-words.ts';
import type { PersonTabProps } from './person-tab.ts';
import { useWidget } from './widget-host.ts';

/** What the plan widget gives to an app around it. */
interface PlanElement extends HTMLElement {
  file(): Promise<Result<object>>;
  offer(json: unknown): Promise<Result<void>>;
  takeIn(): void;
  cover: ReturnType<typeof coverPlan>;
}

/** After a change the plan is kept this soon; the person's next word does not wait for it. */
const KEEP_AFTER_MS = 300;

/** The person's plan, kept in the vault as it is written. */
export function PlanTab({ props, casework, person }: PersonTabProps) {
  const { t, problem } = caseworkWords(props.language);
  const trouble = useSignal<string | undefined>(undefined);
  const isKept = useSignal(false);
  const { store } = casework;
  const kept = store.plans.all.value.find(({ id }) => id === person.id);
  const isReadable = kept === undefined || store.planContents.byPerson.value.has(person.id);
  const last = useRef('');

  const begin = async (element: PlanElement, life: AbortSignal): Promise<void> => {
    let rev = kept?.rev ?? 0;
    if (kept) {
      const offered = await element.offer(kept.value);
      if (!offered.ok || life.aborted) return;
      element.takeIn();
      last.current = bodyOf(kept.value);
    }
    let keeping: Promise<void> = Promise.resolve();
    const keep = async (): Promise<void> => {
      const file = await element.file();
      // Only what was written for this person is kept for them, whoever is in front by now.
      if (!file.ok || bodyOf(file.value) === last.current) return;
      const saved = await store.keepPlan(person.id, file.value, rev);
      if (saved.ok) {
        last.current = bodyOf(file.value);
        rev = store.plans.all.peek().find(({ id }) => id === person.id)?.rev ?? rev;
      }
      isKept.value = saved.ok;
      trouble.value = saved.ok ? undefined : problem(saved.problem);
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => (keeping = keeping.then(keep)), KEEP_AFTER_MS);
    };
    for (const name of ['cairn-plan-change', 'click', 'change', 'submit'])
      element.addEventListener(name, soon, { signal: life });
    life.addEventListener('abort', () => {
      clearTimeout(timer);
      keeping = keeping.then(keep);
    });
  };

  const place = useWidget<PlanElement>(
    props,
    'cairn-plan',
    { 'held-by': 'coach', kept: 'here', finder: FINDER_ID },
    (element, life) => {
      element.cover = coverPlan(casework, props.session, person.id);
      element.addEventListener('cairn-plan-look', () => props.open('findHelp'), { signal: life });
      if (isReadable) void begin(element, life);
    },
  );
  return (
    <>
      {!isReadable && <p class="trouble">{t('planUnreadable')}</p>}
      <p role="status" class="muted keep-line">
        {trouble.value ?? (isKept.value ? t('planKept') : '')}
      </p>
      <div ref={place} class="widget" hidden={!isReadable} />
    </>
  );
}

/** What is in a file besides the moment at which it was written. */
function bodyOf(file: object): string {
  return JSON.stringify(Reflect.get(file, 'body'));
}
