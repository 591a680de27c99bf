import type { PersonTabProps } from '../caseload/person-tab.ts';
import { Fold } from './fold.tsx';
import { PersonCare } from './person-care.tsx';
import { vaultWords } from './vault-words.ts';
import './home.css';

/** On the page of one recoveree: who saw their record, and a legal hold. */
export function CareFold({ props, person }: PersonTabProps) {
  const { language, session } = props;
  const vault = session.vault.value;
  if (vault === undefined) return null;
  return (
    <Fold title={vaultWords(language).t('careTitle')}>
      <PersonCare language={language} vault={vault} group={person.id} name={person.name} />
    </Fold>
  );
}
