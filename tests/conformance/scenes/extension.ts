import type { Page } from 'playwright-core';
import { front, makeVault, PASSPHRASE } from '../../e2e/harness/open-records.ts';
import type { LookName, Scene } from '../scene.ts';
import { each } from './mount.ts';

const PARTS = ['today', 'people', 'find', 'note', 'work'] as const;

/** A part of the panel, by its place in the navigation. */
const part = (name: (typeof PARTS)[number]) => (page: Page) =>
  page.locator('header nav button').nth(PARTS.indexOf(name)).click();
const pressFront = (selector: string) => (page: Page) => front(page).locator(selector).first().click();
const submit = pressFront('form button.main');
const first = each(part('today'), (page) => front(page).locator('input[type=password]').first().waitFor());

async function nameAndPassphrase(page: Page): Promise<void> {
  await front(page).locator('input').first().fill('Front desk');
  for (const field of await front(page).locator('input[type=password]').all()) await field.fill(PASSPHRASE);
}
const made = each(first, makeVault, (page) => page.locator('#today-heading').waitFor());
const locked = each(made, async (page) => {
  await page.locator('header button[title]').first().click();
  await front(page).locator('input[type=password]').first().waitFor();
});

/** The disk is full: nothing more can be written. */
const fullDisk = (page: Page) =>
  page.addInitScript(() => {
    const refuse = (): never => {
      throw new DOMException('There is no room left.', 'QuotaExceededError');
    };
    IDBObjectStore.prototype.put = refuse;
    IDBObjectStore.prototype.add = refuse;
  });

/** The browser keeps nothing for Cairn, as with blocked cookies. */
const noStorage = (page: Page) =>
  page.addInitScript(() => {
    const denied = new DOMException('The user denied permission to access the database.', 'SecurityError');
    IDBFactory.prototype.databases = () => Promise.reject(denied);
    IDBFactory.prototype.open = () => {
      throw denied;
    };
  });

const person = each(part('people'), async (page) => {
  const heading = page.locator('#person-heading');
  const card = front(page).locator('.card.press, .cards button').first();
  await heading.or(card).first().waitFor();
  if (!(await heading.isVisible())) await card.click();
  await heading.waitFor();
});
const tab = (at: number) =>
  each(person, (page) => front(page).locator('.person-tabs button').nth(at).click());

interface Short {
  readonly name: string;
  readonly what: string;
  readonly looks: readonly LookName[];
  readonly address?: string;
  readonly records?: 'kept';
  readonly before?: (page: Page) => Promise<unknown>;
  readonly bring: (page: Page) => Promise<unknown>;
  readonly changing?: readonly string[];
}

const scenes: readonly Short[] = [
  {
    name: 'first-run',
    what: 'The first time: a name and a passphrase',
    looks: ['plain', 'es-dark-320', 'forced'],
    bring: first,
  },
  {
    name: 'first-run-gaps',
    what: 'What is still missing for the first time',
    looks: ['plain'],
    bring: each(first, submit, (page) => front(page).locator('.said:not(:empty)').first().waitFor()),
  },
  {
    name: 'recovery-code',
    what: 'The recovery code, to be written down',
    looks: ['plain', 'w-320'],
    bring: each(first, nameAndPassphrase, submit, (page) => page.locator('.recovery-code').waitFor()),
    changing: ['.recovery-code', '.recovery-code span'],
  },
  { name: 'today-empty', what: 'Today, when nobody is there yet', looks: ['plain'], bring: made },
  { name: 'locked', what: 'Locked', looks: ['plain', 'es', 'dark'], bring: locked },
  {
    name: 'unlock-again',
    what: 'A passphrase that does not open',
    looks: ['plain'],
    bring: each(locked, async (page) => {
      await front(page).locator('input[type=password]').first().fill('not the passphrase');
      await submit(page);
      await front(page).locator('.said:not(:empty)').first().waitFor();
    }),
  },
  {
    name: 'recovery',
    what: 'Without the passphrase',
    looks: ['plain'],
    bring: each(locked, pressFront('.row button')),
  },
  {
    name: 'storage-full',
    what: 'No room on the disk',
    looks: ['plain'],
    before: fullDisk,
    bring: each(first, nameAndPassphrase, submit, async (page) => {
      await front(page).locator('.said:not(:empty)').first().waitFor();
      // Until the making has ended, the button says that it goes on.
      await page.getByText('Making your locked place').waitFor({ state: 'hidden' });
    }),
  },
  {
    name: 'storage-refused',
    what: 'The browser keeps nothing',
    looks: ['plain'],
    before: noStorage,
    bring: each(part('today'), (page) => front(page).locator('[role=status]:not(:empty)').first().waitFor()),
  },
  {
    name: 'today',
    what: 'Today, with a person',
    looks: ['plain', 'es', 'forced', 'w-280'],
    records: 'kept',
    bring: each(part('today'), (page) => page.locator('#today-heading').waitFor()),
  },
  { name: 'people', what: 'The list of people', looks: ['plain'], records: 'kept', bring: part('people') },
  {
    name: 'person',
    what: 'A person’s page',
    looks: ['plain', 'es-dark-320', 'rtl', 'text-200'],
    records: 'kept',
    bring: person,
  },
  {
    name: 'person-contacts',
    what: 'Contacts with a person',
    looks: ['plain'],
    records: 'kept',
    bring: tab(2),
  },
  { name: 'person-about', what: 'About a person', looks: ['plain'], records: 'kept', bring: tab(6) },
  {
    name: 'contact',
    what: 'A contact that is being written',
    looks: ['plain', 'es', 'w-320'],
    records: 'kept',
    bring: each(person, async (page) => {
      await pressFront('.head button.main')(page);
      await front(page).locator('.supports .chip').first().waitFor();
    }),
  },
  {
    name: 'find',
    what: 'Finding help in the panel',
    looks: ['plain', 'w-280'],
    records: 'kept',
    bring: each(part('find'), (page) => page.locator('.card .open').first().waitFor()),
  },
  { name: 'note', what: 'A note', looks: ['plain'], records: 'kept', bring: part('note') },
  {
    name: 'work',
    what: 'My own work',
    looks: ['plain', 'es'],
    records: 'kept',
    bring: each(part('work'), (page) => page.locator('#work-heading').waitFor()),
  },
  {
    name: 'options',
    what: 'The options',
    looks: ['plain', 'es', 'forced', 'w-280'],
    address: 'options.html',
    records: 'kept',
    bring: (page) => page.locator('#add-site').waitFor(),
  },
  {
    name: 'exchange',
    what: 'The page that sends to a server',
    looks: ['plain', 'es-dark-320'],
    address: 'tabs/exchange.html',
    records: 'kept',
    bring: (page) => page.locator('main h2').first().waitFor(),
  },
];

export const extensionScenes: readonly Scene[] = scenes.map(
  ({ name, ...scene }) =>
    ({
      id: `extension/${name}`,
      address: 'sidepanel.html',
      root: 'body',
      records: 'none',
      ...scene,
    }) as Scene,
);
