import { useEffect, useRef } from 'preact/hooks';
import { startedOn, statusOf } from '@cairn/domain/caseload';
import { contactDraftId } from '@cairn/state/casework';
import type { PartProps } from '../shell/part.ts';
import { useOpeningLogged } from '../vault/use-opening-logged.ts';
import { AboutTab } from './about-tab.tsx';
import { PERSON_TABS, type Casework, type PersonTab } from './casework.ts';
import { caseworkWords } from './casework-words.ts';
import { CheckinsTab } from './checkins-tab.tsx';
import { ConnectionsTab } from './connections-tab.tsx';
import { ConsentsTab } from './consents-tab.tsx';
import { ContactsTab } from './contacts-tab.tsx';
import { EndingTab } from './ending-tab.tsx';
import { PersonGuard } from './person-guard.tsx';
import type { PersonTabProps } from './person-tab.ts';
import { PlanTab } from './plan-tab.tsx';

const TAB_WORDS = {
  about: 'tabAbout',
  plan: 'tabPlan',
  strengths: 'tabStrengths',
  contacts: 'tabContacts',
  connections: 'tabConnections',
  consents: 'tabConsents',
  ending: 'tabEnding',
} as const;

const VIEWS = {
  about: AboutTab,
  plan: PlanTab,
  strengths: CheckinsTab,
  contacts: ContactsTab,
  connections: ConnectionsTab,
  consents: ConsentsTab,
  ending: EndingTab,
} as const;

export interface PersonPageProps {
  readonly props: PartProps;
  readonly casework: Casework;
  readonly personId: string;
  readonly tab: PersonTab;
}

/** Everything of one person, one thing at a time. */
export function PersonPage({ props, casework, personId, tab }: PersonPageProps) {
  const { language } = props;
  const { t, day } = caseworkWords(language);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [personId]);
  useOpeningLogged(props.session, personId);
  const person = casework.personWith(personId);
  if (!person) return null;
  const isActive = statusOf(person) === 'active';
  const isBegun = casework.store.drafts.all.value.some(({ id }) => id === contactDraftId(personId));
  const View = VIEWS[tab];
  const tabProps: PersonTabProps = { props, casework, person };
  return (
    <section class="casework" aria-labelledby="person-heading">
      <button type="button" class="quiet back" onClick={() => (casework.shown.value = { kind: 'list' })}>
        ‹ {t('backToPeople')}
      </button>
      <PersonGuard casework={casework} language={language} personId={personId}>
        <div class="head">
          <div>
            <h2 id="person-heading" ref={heading} tabIndex={-1}>
              {person.name}
            </h2>
            <p class="muted">{t('since', { day: day(startedOn(person)) })}</p>
          </div>
          {isActive && (
            <button type="button" class="main" onClick={() => casework.openContact(personId)}>
              {isBegun ? t('contactGoOn') : t('contactBegin')}
            </button>
          )}
        </div>
        <nav class="person-tabs" aria-label={t('personParts')}>
          {PERSON_TABS.map((each) => (
            <button
              key={each}
              type="button"
              aria-current={each === tab ? 'page' : undefined}
              onClick={() => (casework.shown.value = { kind: 'person', personId, tab: each })}
            >
              {t(TAB_WORDS[each])}
            </button>
          ))}
        </nav>
        <View key={personId} {...tabProps} />
      </PersonGuard>
    </section>
  );
}
