import { ContactPage } from '../contact/contact-page.tsx';
import { TakeIn } from '../pass-on/take-in.tsx';
import type { PartProps } from '../shell/part.ts';
import { AddPerson } from './add-person.tsx';
import { caseworkOf } from './casework.ts';
import { PeopleList } from './people-list.tsx';
import { PersonPage } from './person-page.tsx';
import { UndoLine } from './undo-line.tsx';
import './casework.css';
import './fields.css';

/** The people whom a peer walks with: the list, one person, or one contact. */
export function CaseloadPart(props: PartProps) {
  const casework = caseworkOf(props);
  const { language } = props;
  const shown = casework.shown.value;
  return (
    <>
      {shown.kind === 'list' && <PeopleList casework={casework} language={language} />}
      {shown.kind === 'add' && <AddPerson casework={casework} language={language} />}
      {shown.kind === 'take-in' && <TakeIn casework={casework} language={language} />}
      {shown.kind === 'person' && (
        <PersonPage
          key={shown.personId}
          props={props}
          casework={casework}
          personId={shown.personId}
          tab={shown.tab}
        />
      )}
      {shown.kind === 'contact' && (
        <ContactPage
          key={shown.personId}
          props={props}
          casework={casework}
          personId={shown.personId}
          as={shown.as}
          others={shown.others}
        />
      )}
      <UndoLine casework={casework} language={language} />
    </>
  );
}
