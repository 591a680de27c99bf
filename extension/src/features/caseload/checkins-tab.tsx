import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { keepAnswers } from '@cairn/state/vault';
import { formsToAsk, type FormToAsk } from '../wording/forms-to-ask.ts';
import { caseworkWords } from './casework-words.ts';
import type { PersonTabProps } from './person-tab.ts';
import { useWidget } from './widget-host.ts';

const FORM = 'data/instruments/cairn-check-in';

interface AssessmentElement extends HTMLElement {
  readonly response: object | undefined;
  questionnaire: object;
  keeper: ReturnType<typeof keepAnswers>;
}

interface ProfileElement extends HTMLElement {
  responses: readonly object[];
  questionnaire: object;
}

/** Check-ins over time: a new one together, and what the earlier ones say side by side. */
export function CheckinsTab(tab: PersonTabProps) {
  const { t, day } = caseworkWords(tab.props.language);
  const asking = useSignal<Asked | undefined>(undefined);
  const others = useSignal<readonly FormToAsk[]>([]);
  useEffect(() => void formsToAsk(tab.props.browser).then((found) => (others.value = found)), []);
  const own = tab.casework.store.assessments.all.value
    .map(({ value }) => value)
    .filter(({ personId }) => personId === tab.person.id)
    .toSorted((one, other) => (one.on < other.on ? 1 : -1));
  if (asking.value) return <CheckIn {...tab} {...asking.value} onBack={() => (asking.value = undefined)} />;
  return (
    <>
      <section class="card" aria-labelledby="checkins-heading">
        <h3 id="checkins-heading">{t('tabStrengths')}</h3>
        <p class="muted">{t('checkinsIntro')}</p>
        {own.length === 0 && <p>{t('checkinsNone')}</p>}
        <ul class="plain">
          {own.map(({ id, on }) => (
            <li key={id}>{t('checkinOn', { day: day(on) })}</li>
          ))}
        </ul>
        <button type="button" class="main start" onClick={() => (asking.value = { form: 'check-in' })}>
          {t('checkinStart')}
        </button>
        {others.value.map(({ id, title, questionnaire }) => (
          <button
            key={id}
            type="button"
            class="start"
            onClick={() => (asking.value = { form: id, questionnaire })}
          >
            {title[tab.props.language.locale.value]}
          </button>
        ))}
      </section>
      {own.length > 0 && <Profile key={own.map(({ id }) => id).join()} {...tab} />}
    </>
  );
}

interface Asked {
  readonly form: string;
  /** Another form in place of the check-in. */
  readonly questionnaire?: object;
}

type CheckInProps = PersonTabProps & Asked & { readonly onBack: () => void };

function CheckIn({ props, casework, person, form, questionnaire, onBack }: CheckInProps) {
  const { t, problem } = caseworkWords(props.language);
  const trouble = useSignal<string | undefined>(undefined);
  const id = useSignal(casework.newId());
  const place = useWidget<AssessmentElement>(props, 'cairn-assessment', {}, (element, life) => {
    // What is not finished waits in the vault, under this person and this form, if they choose so.
    const keeper = keepAnswers(props.session, {
      id: `${person.id} ${form}`,
      group: person.id,
      language: props.language.locale.peek(),
    });
    element.keeper = keeper;
    if (questionnaire) element.questionnaire = questionnaire;
    else element.setAttribute('src', props.browser.fileUrl(`${FORM}/questionnaire.json`));
    const keep = async (event: Event): Promise<void> => {
      const { response } = element;
      if (!response) return;
      const { instrument, status } = event as Event & {
        readonly instrument: string;
        readonly status: 'completed' | 'in-progress';
      };
      const saved = await casework.store.keepAssessment({
        id: id.value,
        personId: person.id,
        instrument: instrument.split('|')[0] ?? '',
        on: casework.day.value,
        status,
        response: structuredClone(response),
      });
      trouble.value = saved.ok ? undefined : problem(saved.problem);
      if (saved.ok) await keeper.clear();
    };
    element.addEventListener('cairn-assessment-end', (event) => void keep(event), { signal: life });
  });
  return (
    <>
      <button type="button" class="quiet back" onClick={onBack}>
        ‹ {t('checkinBack')}
      </button>
      <p class="muted">{t('checkinStays')}</p>
      {trouble.value && <p class="trouble">{trouble.value}</p>}
      <div ref={place} class="widget" />
    </>
  );
}

function Profile({ props, casework, person }: PersonTabProps) {
  const attributes = {
    pathways: props.browser.fileUrl(`${FORM}/pathways.json`),
    hope: props.browser.fileUrl('data/instruments/hope.json'),
  };
  const place = useWidget<ProfileElement>(props, 'cairn-profile', attributes, (element, life) => {
    void fetch(props.browser.fileUrl(`${FORM}/questionnaire.json`))
      .then((answer) => answer.json() as Promise<object>)
      .then((questionnaire) => {
        if (life.aborted) return;
        element.questionnaire = questionnaire;
        element.responses = casework.store.assessments.all
          .peek()
          .flatMap(({ value }) => (value.personId === person.id ? value.response : []));
      });
    element.addEventListener('cairn-profile-find', () => props.open('findHelp'), { signal: life });
    element.addEventListener(
      'cairn-profile-plan',
      () => (casework.shown.value = { kind: 'person', personId: person.id, tab: 'plan' }),
      { signal: life },
    );
  });
  return <div ref={place} class="widget" />;
}
