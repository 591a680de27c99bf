import type { Resource } from '@cairn/domain';
import { inside, until } from '../../testing/page.ts';
import type { CairnPlan } from '../plan.ts';
import type { PlacesPort } from '../view.ts';

/** A fixed day, so that every date on screen is known. */
export const NOW = new Date('2026-03-02T10:00:00');

export const PANTRY: Resource = {
  id: 'pantry',
  kind: 'service',
  name: 'Riverbend Pantry',
  alternateNames: [],
  organization: 'Riverbend Neighbors',
  description: '',
  status: 'active',
  support: { types: [], reasons: [] },
  needs: ['food-pantry'],
  isTreatment: false,
  intercepts: [],
  categories: [],
  phones: [{ number: '555-555-0142', type: 'voice', languages: [] }],
  emails: [],
  modes: ['in-person'],
  location: { address: ['12 Mill Road'], city: 'Riverbend', state: 'ZZ' },
  schedules: [],
  languages: [],
  eligibility: { audiences: [] },
  cost: {},
  documents: [],
  accessibility: [],
  capacity: [],
  source: { name: 'Riverbend list', file: 'list.csv', row: 3 },
};

/** A directory with one place, which a test may change. */
export function placesWith(today: { place: Resource | undefined }): PlacesPort {
  return { kept: [PANTRY], find: () => Promise.resolve(today.place) };
}

export function newPlan(locale = 'en'): CairnPlan {
  const element = document.createElement('cairn-plan');
  element.locale = locale;
  element.clock = () => NOW;
  return element;
}

export function button(plan: CairnPlan, words: string): HTMLElement {
  const found = [...(plan.shadowRoot?.querySelectorAll<HTMLElement>('button, summary') ?? [])].find(
    (each) => each.checkVisibility() && each.innerText.trim().startsWith(words),
  );
  if (!found) throw new Error(`No button says "${words}".`);
  return found;
}

export async function press(plan: CairnPlan, words: string): Promise<void> {
  button(plan, words).click();
  await plan.updateComplete;
}

export async function open(plan: CairnPlan, panel: string): Promise<void> {
  inside(plan, `[data-opens^="${panel}"]`).click();
  await plan.updateComplete;
}

export function write(plan: CairnPlan, field: string, words: string): void {
  const box = inside<HTMLTextAreaElement>(plan, `#f-${field}`);
  box.value = words;
  box.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

export async function choose(plan: CairnPlan, selector: string): Promise<void> {
  inside(plan, selector).click();
  await plan.updateComplete;
}

/** Writes into the open form and keeps it. */
export async function keep(plan: CairnPlan, words: Readonly<Record<string, string>>): Promise<void> {
  for (const [field, text] of Object.entries(words)) write(plan, field, text);
  inside(plan, '.form [type="submit"]').click();
  await plan.updateComplete;
}

/** Something in every part: two goals, steps of all kinds, a place, people, words, a review and names. */
export async function writeEverything(plan: CairnPlan): Promise<void> {
  await plan.updateComplete;
  await keep(plan, { words: 'More evenings with my daughter' });
  await open(plan, 'goal:');
  await keep(plan, { why: 'She laughs with me.', strengths: 'I can cook.', sign: 'We eat together.' });
  await open(plan, 'step-new:');
  await keep(plan, { words: 'Call my sister', by: '2026-03-09' });
  await choose(plan, '.step [type="checkbox"]');
  await open(plan, 'step-new:');
  await choose(plan, '#f-who-coach');
  await choose(plan, '#f-yes');
  await keep(plan, { words: 'Ask the court for a date', reason: 'The desk makes me shake.' });
  plan.places = placesWith({ place: PANTRY });
  await open(plan, 'step-more:');
  await press(plan, plan.locale === 'es' ? 'Agregar un lugar' : 'Add a place');
  await press(plan, 'Riverbend Pantry');
  await open(plan, 'goal-new');
  await keep(plan, { words: 'Work in daylight' });
  await open(plan, 'supporter');
  await keep(plan, { person: 'Sam', how: 'Picks up at night', phone: '555-555-0147' });
  await open(plan, 'way-back');
  await keep(plan, { whoToCall: 'Sam', howSoon: 'The same day', whatHelps: 'A walk', keepGoing: 'Work' });
  await open(plan, 'safe-contact');
  await choose(plan, '#f-message-no');
  await keep(plan, { ways: 'Text me', avoid: 'Where you call from' });
  await open(plan, 'good-thing');
  await keep(plan, { good: 'I slept all night' });
  await open(plan, 'review-now');
  await keep(plan, { changed: 'I cook more.', next: '2026-05-01' });
  await open(plan, 'agree-me');
  await keep(plan, { signed: 'Ana' });
  await until(() => plan.plan?.agreements.length === 1);
}
