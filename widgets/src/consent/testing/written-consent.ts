import { inside } from '../../testing/page.ts';
import type { CairnConsent } from '../consent.ts';

/** A fixed day, so that every date on screen is known. */
const NOW = new Date('2026-05-04T10:00:00');

export function newConsent(locale = 'en'): CairnConsent {
  const element = document.createElement('cairn-consent');
  element.locale = locale;
  element.clock = () => NOW;
  element.discloser = 'Riverbend Recovery Center';
  return element;
}

export function button(consent: CairnConsent, words: string): HTMLElement {
  const found = [...(consent.shadowRoot?.querySelectorAll<HTMLElement>('button') ?? [])].find(
    (each) => each.checkVisibility() && each.innerText.trim().startsWith(words),
  );
  if (!found) throw new Error(`No button says "${words}".`);
  return found;
}

export async function press(consent: CairnConsent, words: string): Promise<void> {
  await consent.updateComplete;
  button(consent, words).click();
  await consent.updateComplete;
}

export async function choose(consent: CairnConsent, words: string): Promise<void> {
  const found = [...(consent.shadowRoot?.querySelectorAll<HTMLElement>('.choice') ?? [])].find(
    (each) => each.innerText.trim() === words,
  );
  if (!found) throw new Error(`No choice says "${words}".`);
  found.click();
  await consent.updateComplete;
}

export async function write(consent: CairnConsent, name: string, words: string): Promise<void> {
  const box = inside<HTMLInputElement>(consent, `#c-${name}`);
  box.value = words;
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await consent.updateComplete;
}

/** Fills in a whole consent, in any language, and leaves it unsigned. */
export async function writeDraft(consent: CairnConsent): Promise<void> {
  await consent.updateComplete;
  inside(consent, '.moves .button').click();
  await consent.updateComplete;
  await write(consent, 'patient', 'Robin Example');
  // "What I need help with", "to help me find a place to live".
  inside(consent, '#c-information-4').click();
  await write(consent, 'information-words', 'My first name, and that I need a bed.');
  await write(consent, 'names', 'Riverbend Shelter');
  inside(consent, '#c-purpose-3').click();
  await consent.updateComplete;
  await write(consent, 'until-day', '2026-12-31');
}

/** Writes and signs one, wherever the widget stands. */
export async function signed(consent: CairnConsent): Promise<void> {
  await consent.updateComplete;
  if (!consent.shadowRoot?.querySelector('#c-sign')) {
    await writeDraft(consent);
    inside(consent, 'form').dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
    await consent.updateComplete;
  }
  inside(consent, '#c-kind-0').click();
  if (inside<HTMLInputElement>(consent, '#c-for-other').checked) inside(consent, '#c-for-other').click();
  await consent.updateComplete;
  await write(consent, 'sign-name', 'Robin Example');
  inside(consent, 'form').dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
  await consent.updateComplete;
}
