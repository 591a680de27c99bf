import { expect } from 'chai';
import { createTranslator, finderMessages, type Locale } from '@cairn/i18n';
import { createListStore } from '@cairn/state';
import { render } from 'lit';
import { resourceActions } from './actions.ts';
import { costText, languagesText, modesText, whoText } from './facts.ts';
import { directionsLink } from './links.ts';
import { openingText } from './opening.ts';
import { meeting, pantry } from './testing/sample-resources.ts';
import type { FinderView } from './view.ts';

const view = (locale: Locale): FinderView => ({
  t: createTranslator(finderMessages, locale),
  locale,
  nowMs: 0,
  list: createListStore(),
  alsoHere: [],
  isPeer: false,
  open: () => undefined,
});
const words = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

describe('the words on a card', () => {
  it('say whose time it is where the place has another', () => {
    const until = { kind: 'open', closesAt: 90, isElsewhere: true } as const;
    expect(words(openingText(until, meeting, view('en')))).to.equal('Going on now, until 1:30 AM your time');
    expect(words(openingText(until, pantry, view('es')))).to.equal(
      'Abierto ahora, hasta la 1:30 a.m. (tu hora)',
    );
    const noon = { kind: 'opens', day: 1, daysAhead: 0, at: 720 } as const;
    expect(openingText({ kind: 'defunct' }, pantry, view('en'))).to.equal('This place has closed.');
    expect(openingText(noon, pantry, view('en'))).to.equal('Opens today at noon');
    expect(openingText(noon, pantry, view('es'))).to.equal('Abre hoy a mediodía');
  });

  it('ask nobody about the cost of a meeting whose list is silent about it', () => {
    expect(costText({ ...meeting, cost: {} }, view('en'))).to.equal('');
    expect(costText({ ...pantry, cost: {} }, view('en'))).to.equal('Ask about cost');
  });

  it('write Spanish languages as Spanish does', () => {
    expect(languagesText(['es', 'en', 'ar'], view('es'))).to.equal('Español, inglés y árabe');
    expect(languagesText(['es', 'en'], view('en'))).to.equal('Spanish and English');
  });

  it('say the ways to take part as one sentence', () => {
    const modes = ['in-person', 'online', 'phone'] as const;
    expect(modesText({ ...pantry, modes }, view('en'))).to.equal('In person, online, and by phone');
    expect(modesText({ ...pantry, modes }, view('es'))).to.equal('En persona, en línea y por teléfono');
  });

  it('lead to a door, and nowhere where only the town is known', () => {
    const at = (location: Partial<NonNullable<typeof pantry.location>>): string | undefined =>
      directionsLink({ ...pantry, location: { address: [], ...location } });
    expect(at({ address: ['12 Elm St'], city: 'Riverbend', isApproximate: true })).to.match(
      /12%20Elm%20St%2C%20Riverbend$/,
    );
    expect(at({ coordinates: { latitude: 1.5, longitude: -2 } })).to.match(/1\.5%2C-2$/);
    expect(at({ coordinates: { latitude: 1.5, longitude: -2 }, isApproximate: true })).to.equal(undefined);
    expect(at({ city: 'Riverbend', state: 'OR', postalCode: '97000' })).to.equal(undefined);
  });

  it('put no full stop between who a place is for and their ages', () => {
    const { eligibility, ...place } = pantry;
    const who = (text: string, minimumAge?: number): string => {
      const asked = { ...eligibility, text, minimumAge } as typeof eligibility;
      return whoText({ ...place, eligibility: asked }, view('en'));
    };
    expect(who('Adults.', 18)).to.equal('Adults · Age 18 and up');
    expect(who('Adults.')).to.equal('Adults.');
  });

  it('offer to text beside the call, for whoever cannot speak aloud', () => {
    const texts = { number: '555-555-0199', type: 'text' as const, languages: [] };
    const ways = (phones: typeof pantry.phones): string[] => {
      const place = document.createElement('div');
      render(resourceActions({ ...pantry, phones }, view('en')), place);
      return [...place.querySelectorAll('a')]
        .map((link) => link.href)
        .filter((href) => !href.startsWith('http'));
    };
    expect(ways([...pantry.phones, texts])).to.deep.equal(['tel:5555550142,3', 'sms:5555550199']);
    expect(ways([texts])).to.deep.equal(['sms:5555550199']);
    expect(ways(pantry.phones)).to.deep.equal(['tel:5555550142,3']);
  });
});
