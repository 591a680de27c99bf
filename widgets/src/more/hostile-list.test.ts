import { expect } from 'chai';
import { succeed, type Resource } from '@cairn/domain';
import '../finder/define.ts';
import type { CairnFinder } from '../finder/finder.ts';
import { cardsDrawn } from '../finder/testing/cards-drawn.ts';
import { showMeeting } from '../finder/testing/show-meeting.ts';
import { samplePort } from '../finder/testing/sample-port.ts';
import { meeting, sampleResource } from '../finder/testing/sample-resources.ts';
import { inside, until, withElement } from '../testing/page.ts';

// Every text of a list, with markup, script, signs that turn writing around, formulas and lines of its own, in every
// place that the finder puts text.

const EVIL = '"><img src=x onerror="window.cairnHacked=1"><script>window.cairnHacked=1</script>';
const evil = (field: string): string => `=HYPERLINK("${field}") \u202e${EVIL}\r\nBEGIN:VALARM\r\nX`;

/** A resource whose every text is hostile. */
function hostile(id: string, change: Partial<Resource>): Resource {
  return sampleResource({
    id: `${id}"]${EVIL}`,
    name: evil('name'),
    alternateNames: [evil('other name')],
    organization: evil('organization'),
    description: evil('description'),
    alert: evil('alert'),
    needs: [evil('need')],
    categories: [evil('category')],
    phones: [
      {
        number: evil('number'),
        extension: evil('extension'),
        type: 'voice',
        label: evil('label'),
        languages: [],
      },
      { number: '555-555-0142', type: 'hotline', label: evil('label'), languages: [] },
    ],
    emails: [evil('mail'), 'a@b.example?bcc=c%40evil.example'],
    website: 'javascript:window.cairnHacked=1',
    modes: ['in-person', 'online', 'phone'],
    location: {
      name: evil('place'),
      address: [evil('street')],
      city: evil('city'),
      state: evil('state'),
      postalCode: evil('ZIP'),
      coordinates: { latitude: id === 'one' ? 42 : 42.1, longitude: -83 },
      timeZone: 'America/Detroit',
      transportation: evil('bus'),
    },
    online: { url: 'javascript:window.cairnHacked=1', phone: evil('dial in'), notes: evil('notes') },
    hoursText: evil('hours'),
    languages: [evil('language')],
    eligibility: { text: evil('who'), audiences: [evil('group')] },
    cost: { isFree: true, text: evil('cost') },
    documents: [evil('document')],
    accessibility: [evil('ramp')],
    application: evil('start'),
    serviceArea: { text: evil('area'), states: [], counties: [], postalCodes: [] },
    capacity: [{ unit: evil('beds'), available: 1, updatedOn: '2026-01-02' }],
    source: { name: evil('list'), file: 'list.csv', row: 2 },
    ...change,
  });
}

const place = hostile('one', {});
const group = hostile('two', {
  kind: 'meeting',
  schedules: meeting.schedules,
  meeting: { fellowship: evil('fellowship'), group: evil('group'), types: [evil('type')] },
});

function finder(): CairnFinder {
  const element = document.createElement('cairn-finder');
  element.locale = 'en';
  element.peer = true;
  element.report = 'keeper@center.example';
  const value = { [evil('value')]: 1 };
  const counts = {
    needs: value,
    languages: value,
    fellowships: value,
    accessibility: value,
    audiences: value,
  };
  const understood = {
    corrected: { [evil('typed')]: evil('read') },
    languages: [],
    wantsNearMe: false,
    place: { label: evil('town'), coordinates: { latitude: 42, longitude: -83 } },
  };
  const relaxed = [{ kind: 'word' as const, dropped: evil('word') }];
  element.connect = () =>
    Promise.resolve(succeed(samplePort([place, group], { counts, understood, relaxed })));
  return element;
}

const press = (element: CairnFinder, selector: string): void =>
  inside<HTMLElement>(element, selector).click();

/** Nothing that the list says has become an element, an event, or an address that does something. */
function expectText(element: CairnFinder, said: string): void {
  const root = element.shadowRoot!;
  expect(root.querySelector('img, script, iframe, object, [onerror], [src]')).to.equal(null);
  const hrefs = [...root.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
  const maps = 'https://www\\.google\\.com/maps/dir/\\?api=1&destination=[^&]*$';
  const allowed = new RegExp(
    `^(tel:\\d+$|${maps}|mailto:$|mailto:keeper@center\\.example\\?(subject|body)=[^&?#]*(&body=[^&?#]*)?$)`,
  );
  expect(hrefs.filter((href) => !allowed.test(href))).to.deep.equal([]);
  expect(root.querySelector('.frame')!.textContent).to.include(`=HYPERLINK("${said}")`);
  expect(window).not.to.have.property('cairnHacked');
}

describe('a list whose every text is hostile', () => {
  it('is text in the results, the map, the choices and the details', () =>
    withElement(finder(), async (element) => {
      await cardsDrawn(element);
      (await until(() => element.shadowRoot?.querySelector<HTMLElement>('.map > button'))).click();
      await until(() => element.shadowRoot?.querySelector('.map-list li'));
      expectText(element, 'name');
      press(element, '.toolbar [aria-expanded]');
      await until(() => element.shadowRoot?.querySelector('.choices'));
      expectText(element, 'value');
      press(element, '.card .open');
      await until(() => element.shadowRoot?.querySelector('.detail'));
      for (const said of [
        'other name',
        'number',
        'label',
        'mail',
        'street',
        'dial in',
        'notes',
        'hours',
        'who',
      ])
        expectText(element, said);
      for (const said of [
        'group',
        'cost',
        'document',
        'ramp',
        'start',
        'area',
        'beds',
        'bus',
        'list',
        'need',
      ])
        expectText(element, said);
    }));

  it('is text among the meetings and in their details', () =>
    withElement(finder(), async (element) => {
      await cardsDrawn(element);
      press(element, '.views button:last-child');
      await until(() => element.shadowRoot?.querySelector('.meetings'));
      await showMeeting(element);
      expectText(element, 'type');
      press(element, '.meetings .card .open');
      await until(() => element.shadowRoot?.querySelector('.detail'));
      expectText(element, 'fellowship');
    }));

  it('writes a calendar of known lines only', () =>
    withElement(finder(), async (element) => {
      await cardsDrawn(element);
      press(element, '.card:nth-child(2) .open');
      const save = await until(() =>
        element.shadowRoot?.querySelector<HTMLElement>('[aria-describedby=calendar-hint]'),
      );
      const made: Blob[] = [];
      const { createObjectURL } = URL;
      URL.createObjectURL = (blob: Blob) => {
        made.push(blob);
        return createObjectURL(blob);
      };
      save.click();
      URL.createObjectURL = createObjectURL;
      const text = await made[0]!.text();
      const begun = text.split('\r\n').filter((line) => line.startsWith('BEGIN:'));
      expect(new Set(begun)).to.deep.equal(
        new Set(['BEGIN:VCALENDAR', 'BEGIN:VTIMEZONE', 'BEGIN:STANDARD', 'BEGIN:DAYLIGHT', 'BEGIN:VEVENT']),
      );
      expect(text).not.to.match(/^X$/m);
      expect(text).to.include('SUMMARY:Appointment');
    }));

  it('is text on the own list, in the message to its keeper, and in a code that begins with our own words', () =>
    withElement(finder(), async (element) => {
      await cardsDrawn(element);
      for (const button of element.shadowRoot!.querySelectorAll<HTMLButtonElement>('.results .keep'))
        button.click();
      press(element, '.to-list');
      await until(() => element.shadowRoot?.querySelector('.my-list .card'));
      expectText(element, 'name');
      inside<HTMLDetailsElement>(element, '.correction').open = true;
      press(element, '.correction .choice:nth-child(3) input');
      press(element, '.correction .moves button');
      await until(() => element.shadowRoot?.querySelector('.correction .mail'));
      expectText(element, 'name');
      press(element, '.take-buttons button:nth-child(4)');
      await until(() => element.shadowRoot?.querySelector('svg.qr'));
      expectText(element, 'name');
      press(element, '.my-list .card .item-tools button:last-child');
      await until(() => inside(element, '.removed').textContent.includes('HYPERLINK'));
      expectText(element, 'name');
    }));
});
