import { expect } from 'chai';
import { createTranslator, finderMessages, listMessages } from '@cairn/i18n';
import { createListStore } from '@cairn/state';
import { hostile, meeting, pantry } from '../finder/testing/sample-resources.ts';
import type { FinderView } from '../finder/view.ts';
import { codeText, listText } from './list-text.ts';
import { printedList } from './print-list.ts';

function viewOf(locale: 'en' | 'es', ...resources: (typeof pantry)[]): FinderView {
  const list = createListStore();
  for (const resource of resources) list.keep(resource);
  list.setNote(pantry.id, 'Ask for Sam');
  return {
    t: createTranslator(finderMessages, locale),
    locale,
    nowMs: Date.parse('2026-07-06T16:00:00Z'),
    list,
    alsoHere: [],
    isPeer: false,
    open: () => undefined,
  };
}

const printed = (view: FinderView): HTMLElement => {
  const paper = document.createElement('div');
  paper.append(...printedList(document, view, createTranslator(listMessages, view.locale)));
  return paper;
};

describe('the list on paper', () => {
  it('has the places in order, the notes, room for a pen and the crisis lines', () => {
    const paper = printed(viewOf('en', pantry, meeting));
    const names = [...paper.querySelectorAll('h2')].map((name) => name.textContent);
    expect(names).to.deep.equal(['Stone Bridge Food Pantry', 'Lantern Night Group']);
    expect(paper.querySelector('.note')!.textContent).to.equal('Ask for Sam');
    expect(paper.querySelectorAll('.pen')).to.have.length(1);
    expect(paper.querySelector('footer')!.textContent)
      .to.include('911 emergency: Call 911')
      .and.to.include('Call 988 · Text 988 · 988lifeline.org');
    // Paper is read on another day: nothing on it is told from today.
    expect(paper.textContent)
      .to.match(/Monday, Wednesday,? and Friday: 9\sAM – 5\sPM/)
      .and.to.match(/Tuesday: 11:30\sPM – 12:30\sAM/)
      .and.not.to.match(/open now|today|tomorrow/i);
  });

  it('is in Spanish for who reads Spanish', () => {
    const paper = printed(viewOf('es', pantry));
    expect(paper.querySelector('h1')!.textContent).to.equal('Mi lista de ayuda');
    expect(paper.querySelector('footer')!.textContent).to.include('Marca 2 para español');
  });

  it('prints a hostile list as text', () => {
    const paper = printed(viewOf('en', hostile));
    expect(paper.querySelector('img, script, a')).to.equal(null);
    expect(paper.textContent).to.include('<img src=x');
  });
});

describe('the list as text', () => {
  it('numbers the places and adds the notes', () => {
    const text = listText('My list', viewOf('en', pantry, meeting));
    expect(text).to.match(
      /^My list\n\n1\. Stone Bridge Food Pantry\n555-555-0142 x3\n12 Mill Lane, Riverbend\n/,
    );
    expect(text).to.include('Ask for Sam\n\n2. Lantern Night Group');
  });

  it('keeps a code small enough to read, and notes out of it', () => {
    const many = Array.from({ length: 30 }, (_, at) => ({ ...pantry, id: `p${at}` }));
    const { text, count } = codeText('My list', viewOf('en', pantry, ...many));
    expect(new TextEncoder().encode(text).length).to.be.at.most(600);
    expect(count).to.be.greaterThan(3);
    // A phone takes a code that begins like an address or a command for one.
    expect(codeText('My list', viewOf('en', { ...pantry, name: 'WIFI:S:evil;;' })).text).to.match(
      /^My list\n/,
    );
    expect(text).not.to.include('Sam');
  });
});
