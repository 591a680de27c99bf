import { expect } from 'chai';
import { createTranslator, resourceMessages } from '@cairn/i18n';
import { render } from 'lit';
import { capacityWords, joining } from './detail-facts.ts';

const d = createTranslator(resourceMessages, 'en');

describe('what the details say', () => {
  it('gives the number to dial in with its pauses and code, and the words about joining', () => {
    const place = document.createElement('div');
    render(joining({ phone: '+1 555-555-0142,,123456#', notes: 'Passcode: river' }, d), place);
    expect(place.querySelector('a')?.getAttribute('href')).to.equal('tel:+15555550142,,123456%23');
    expect(place.textContent).to.include('By phone:').and.to.include('Passcode: river');
  });

  it('says how many are free only with the day that they were counted on', () => {
    const beds = { unit: 'beds', available: 3, maximum: 12 };
    expect(capacityWords([{ ...beds, updatedOn: '2026-03-01' }], 'en', d)).to.deep.equal([
      'beds: 3 free on March 1, 2026. Call first.',
    ]);
    expect(capacityWords([beds], 'en', d)).to.deep.equal(['beds: 12 in all. Call to ask if any are free.']);
    expect(capacityWords([{ unit: 'beds' }], 'en', d)).to.deep.equal([]);
  });
});
