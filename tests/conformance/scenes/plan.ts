import type { Page } from 'playwright-core';
import { writePlan } from '../../e2e/harness/written-plan.ts';
import type { LookName, Scene } from '../scene.ts';
import { asPaper, each, press, shown } from './mount.ts';

const plan = (page: Page) => page.locator('cairn-plan');
const write = (page: Page): Promise<void> => writePlan(plan(page));
const goal = async (page: Page): Promise<void> => {
  await page.locator('cairn-plan #f-words').fill('A garden of my own');
  await press('cairn-plan .form [type="submit"]')(page);
  await page.locator('cairn-plan .card').waitFor();
};
const opens = (panel: string) =>
  each(goal, press(`cairn-plan [data-opens^="${panel}"]`), shown('cairn-plan .form'));

interface Short {
  readonly name: string;
  readonly what: string;
  readonly looks: readonly LookName[];
  readonly bring: (page: Page) => Promise<unknown>;
  readonly isPaper?: true;
}

const scenes: readonly Short[] = [
  {
    name: 'empty',
    what: 'Nothing written yet, with beginnings to choose from',
    looks: ['plain', 'es', 'dark', 'w-280'],
    bring: shown('cairn-plan #f-words'),
  },
  {
    name: 'beginnings',
    what: 'Beginnings for every part of life, unfolded',
    looks: ['plain'],
    bring: each(shown('cairn-plan #f-words'), press('cairn-plan .ask summary')),
  },
  { name: 'first-goal', what: 'One goal, without a step', looks: ['plain'], bring: goal },
  {
    name: 'goal-words',
    what: 'A goal and the questions about it',
    looks: ['plain', 'w-320'],
    bring: opens('goal:'),
  },
  { name: 'step-words', what: 'A new step', looks: ['plain', 'es-dark-320'], bring: opens('step-new:') },
  { name: 'supporter', what: 'Somebody who stands by me', looks: ['plain'], bring: opens('supporter') },
  { name: 'way-back', what: 'What to do on a hard day', looks: ['plain', 'rtl'], bring: opens('way-back') },
  {
    name: 'safe-contact',
    what: 'How I can be reached safely',
    looks: ['plain'],
    bring: opens('safe-contact'),
  },
  { name: 'good-thing', what: 'A good thing', looks: ['plain'], bring: opens('good-thing') },
  { name: 'review', what: 'A look back', looks: ['plain'], bring: opens('review-now') },
  { name: 'agreement', what: 'The words of agreement', looks: ['plain'], bring: opens('agree-me') },
  {
    name: 'written',
    what: 'A plan with something in every part',
    looks: ['plain', 'es', 'dark', 'forced', 'rtl', 'text-200', 'w-320', 'w-280'],
    bring: write,
  },
  {
    name: 'undone',
    what: 'The last thing taken back',
    looks: ['plain'],
    bring: each(write, press('cairn-plan .undo-buttons .button'), shown('cairn-plan .undo-bar')),
  },
  {
    name: 'paper',
    what: 'The plan on paper',
    looks: ['plain', 'es'],
    isPaper: true,
    bring: each(write, asPaper),
  },
];

export const planScenes: readonly Scene[] = scenes.map(
  ({ name, ...scene }) =>
    ({ id: `plan/${name}`, address: 'plan.html', root: 'cairn-plan', ...scene }) as Scene,
);
