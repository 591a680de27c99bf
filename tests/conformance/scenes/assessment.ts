import type { Page } from 'playwright-core';
import type { LookName, Scene } from '../scene.ts';
import { asPaper, each, mount, press, shown } from './mount.ts';

const root = 'cairn-assessment';
const start = press('cairn-assessment .moves .button');
const go = press('cairn-assessment form [type=submit]');
const times =
  (count: number, step: (page: Page) => Promise<unknown>) =>
  async (page: Page): Promise<void> => {
    for (let done = 0; done < count; done += 1) await step(page);
  };

const form = (name: string) => (page: Page) =>
  mount(page, `<h1>A page</h1><cairn-assessment src="${name}" exit="on"></cairn-assessment>`);
const shipped = (name: string) => form(`instruments/${name}/questionnaire.json`);

interface Short {
  readonly name: string;
  readonly what: string;
  readonly looks: readonly LookName[];
  readonly bring: (page: Page) => Promise<unknown>;
  readonly before?: (page: Page) => Promise<unknown>;
  readonly isPaper?: true;
}

/** A form with a field of each kind; it says what kinds there are and asks for one of them. */
const EVERY_KIND = {
  resourceType: 'Questionnaire',
  status: 'active',
  language: 'en',
  title: 'A form with every kind of field',
  item: [
    { linkId: 'name', type: 'string', text: 'What should we call you?', required: true, maxLength: 12 },
    { linkId: 'day', type: 'date', text: 'When did you move here?' },
    { linkId: 'hours', type: 'integer', text: 'How many hours do you sleep?' },
    { linkId: 'yes', type: 'boolean', text: 'Is it quiet at night?' },
    { linkId: 'more', type: 'text', text: 'What else is there to say?' },
  ],
};
const everyKind = each(
  (page) =>
    page.route('**/every-kind.json', (route) =>
      route.fulfill({ contentType: 'application/json', body: JSON.stringify(EVERY_KIND) }),
    ),
  form('every-kind.json'),
  start,
  shown('cairn-assessment form'),
);

const scenes: readonly Short[] = [
  {
    name: 'intro',
    what: 'Before it begins',
    looks: ['plain', 'es', 'dark', 'w-280'],
    bring: shown('cairn-assessment .moves .button'),
  },
  {
    name: 'problem',
    what: 'The form does not open',
    looks: ['plain'],
    bring: each(form('nowhere.json'), shown('cairn-assessment h3')),
  },
  {
    name: 'step-choices',
    what: 'A page with several choices, one choice and a wish',
    looks: ['plain', 'es', 'dark', 'forced', 'rtl', 'text-200', 'w-280'],
    bring: each(start, press('cairn-assessment .choice')),
  },
  {
    name: 'step-skipped',
    what: 'A question that was skipped',
    looks: ['plain', 'es'],
    bring: each(start, press('cairn-assessment .leave-out')),
  },
  {
    name: 'step-many',
    what: 'Thirteen choices',
    looks: ['plain', 'w-320'],
    bring: each(shipped('center-help'), start, shown('cairn-assessment .choice')),
  },
  {
    name: 'step-text',
    what: 'A page to write on',
    looks: ['plain'],
    bring: each(shipped('center-help'), start, go, shown('cairn-assessment textarea')),
  },
  {
    name: 'step-every-kind',
    what: 'Text, a day, a number, yes or no',
    looks: ['plain', 'es-dark-320'],
    bring: everyKind,
  },
  {
    name: 'step-once-more',
    what: 'What to look at again, with a way to each field',
    looks: ['plain', 'forced'],
    bring: each(everyKind, async (page) => {
      await page.locator('cairn-assessment input').first().fill('A name that is far too long for it');
      await go(page);
      await page.locator('cairn-assessment #problems').waitFor();
    }),
  },
  {
    name: 'paused',
    what: 'A pause',
    looks: ['plain'],
    bring: each(start, press('cairn-assessment .tools .button')),
  },
  {
    name: 'review',
    what: 'A look at the answers',
    looks: ['plain', 'es'],
    bring: each(start, press('cairn-assessment .choice'), times(13, go)),
  },
  {
    name: 'done',
    what: 'The end',
    looks: ['plain', 'es'],
    bring: each(
      start,
      press('cairn-assessment .choice'),
      times(13, go),
      start,
      shown('cairn-assessment .moves .plain'),
    ),
  },
  {
    name: 'paper',
    what: 'The empty form on paper',
    looks: ['plain', 'es'],
    isPaper: true,
    bring: each(shown('cairn-assessment .moves .button'), asPaper),
  },
];

export const assessmentScenes: readonly Scene[] = scenes.map(
  ({ name, ...scene }) => ({ id: `assessment/${name}`, address: 'check-in.html', root, ...scene }) as Scene,
);
