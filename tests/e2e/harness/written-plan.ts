import type { Locator } from 'playwright-core';

/** A plan with something in every part, written through the widget in either language. */
export async function writePlan(plan: Locator): Promise<void> {
  const open = (panel: string): Promise<void> => plan.locator(`[data-opens^="${panel}"]`).first().click();
  const keep = async (words: Readonly<Record<string, string>>): Promise<void> => {
    for (const [field, text] of Object.entries(words)) await plan.locator(`#f-${field}`).fill(text);
    await plan.locator('.form [type="submit"]').first().click();
  };
  await keep({ words: 'A garden of my own' });
  await open('goal:');
  await keep({
    why: 'My hands get quiet.',
    strengths: 'I grew up with tomatoes.',
    sign: 'I eat one that I grew.',
  });
  await open('step-new:');
  await keep({ words: 'Ask at the shared garden', sign: 'I have a bed of my own' });
  await plan.locator('.step [type="checkbox"]').first().check();
  await open('step-new:');
  await plan.locator('#f-who-coach').check();
  await plan.locator('#f-yes').check();
  await keep({ words: 'Call about the fee', reason: 'I freeze on the phone' });
  await open('goal-new');
  await keep({ words: 'Work in daylight' });
  await open('supporter');
  await keep({ person: 'Sam', how: 'Picks up at night', phone: '555-555-0147' });
  await open('way-back');
  await keep({
    whoToCall: 'Sam',
    howSoon: 'The same day',
    whatHelps: 'A walk',
    keepGoing: 'The Tuesday group',
  });
  await open('safe-contact');
  await keep({ ways: 'By text', avoid: 'Where you call from' });
  await open('good-thing');
  await keep({ good: 'I slept all night' });
  await open('review-now');
  await keep({ changed: 'I go out more.' });
  await open('agree-me');
  await keep({ signed: 'R. M.' });
}

/** Puts the first place that was kept in the finder on the first step. */
export async function attachKept(plan: Locator): Promise<void> {
  await plan.locator('[data-opens^="step-more:"]').first().click();
  await plan.locator('[data-form^="step-more:"] button').nth(1).click();
  await plan.locator('[data-form^="attach:"] .picks button').first().click();
  await plan.locator('.place').first().waitFor();
}
