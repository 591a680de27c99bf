import { CareFold } from '../vault/care-fold.tsx';
import { CheckupsCard } from './checkups-card.tsx';
import { ConflictCard } from './conflict-card.tsx';
import { DueCard } from './due-card.tsx';
import type { PersonTabProps } from './person-tab.ts';
import { SafeContactCard } from './safe-contact-card.tsx';
import { StrengthsCard } from './strengths-card.tsx';

/** What a peer needs to know before they meet: what is due, what is strong, how to reach the person safely. */
export function AboutTab(tab: PersonTabProps) {
  return (
    <>
      <DueCard {...tab} />
      <StrengthsCard {...tab} />
      <SafeContactCard {...tab} />
      <CheckupsCard {...tab} />
      <ConflictCard {...tab} />
      <CareFold {...tab} />
    </>
  );
}
