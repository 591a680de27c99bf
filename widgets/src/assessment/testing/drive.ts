import type { CairnAssessment } from '../assessment.ts';
import { inside, until } from '../../testing/page.ts';

/** An assessment with a form that is given and not loaded. */
export function assessmentOf(questionnaire: unknown, change: Partial<CairnAssessment> = {}): CairnAssessment {
  const element = document.createElement('cairn-assessment');
  element.locale = 'en';
  element.questionnaire = questionnaire;
  return Object.assign(element, change);
}

/** Resolves when the opening page, a problem or a refusal is on screen with everything that loads later. */
export async function opened(element: CairnAssessment): Promise<void> {
  await until(() => element.shadowRoot?.querySelector('.ways, .gaps, .page .cairn'));
}

/** All the words, also of what is scrolled out of sight: browsers leave that undrawn. */
export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

export function pageText(element: CairnAssessment): string {
  return textOf(inside(element, '.page'));
}

export function heading(element: CairnAssessment): string {
  return inside(element, 'h3').innerText.trim();
}

/** Presses the button whose words begin so. */
export async function press(element: CairnAssessment, words: string): Promise<void> {
  const buttons = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('button, label.button') ?? [])];
  const found = buttons.find((button) => textOf(button).startsWith(words));
  if (!found) throw new Error(`No button "${words}" among: ${buttons.map(textOf).join(', ')}`);
  found.click();
  await element.updateComplete;
}

export async function pick(element: CairnAssessment, words: string): Promise<void> {
  const labels = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.choice') ?? [])];
  const found = labels.find((label) => textOf(label) === words);
  if (!found) throw new Error(`No answer "${words}"`);
  found.click();
  await element.updateComplete;
}

export async function write(element: CairnAssessment, selector: string, text: string): Promise<void> {
  const field = inside<HTMLInputElement>(element, selector);
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await element.updateComplete;
}

/** From the opening page to the heading that begins so, past everything in between. */
export async function goTo(element: CairnAssessment, words: string): Promise<void> {
  await press(element, 'Start');
  for (let turns = 0; turns < 60 && !heading(element).startsWith(words); turns += 1)
    await press(element, 'Continue');
}
