import type { Locator } from 'playwright-core';

/** What a person says yes to, in the order of the form. Numbers are places in the lists of the form. */
export interface Yes {
  readonly patient: string;
  readonly discloser?: string;
  readonly information: readonly number[];
  readonly words: string;
  readonly names: string;
  readonly purpose: number;
  /** The last day; by signing with a name, or by drawing. */
  readonly until?: string;
  readonly drawn?: true;
}

/** Fills in a consent, reads it over and signs it; the widget then shows what was signed. */
export async function signConsent(consent: Locator, yes: Yes): Promise<void> {
  await consent.locator('.moves .button').first().click();
  await consent.locator('#c-patient').fill(yes.patient);
  if (yes.discloser) await consent.locator('#c-discloser').fill(yes.discloser);
  for (const kind of yes.information) await consent.locator(`#c-information-${kind}`).check();
  await consent.locator('#c-information-words').fill(yes.words);
  await consent.locator('#c-names').fill(yes.names);
  await consent.locator(`#c-purpose-${yes.purpose}`).check();
  await consent.locator('#c-until-day').fill(yes.until ?? '2099-12-31');
  await consent.locator('form [type="submit"]').click();
  await consent.locator(yes.drawn ? '#c-kind-1' : '#c-kind-0').check();
  await consent.locator('#c-sign-name').fill(yes.patient);
  if (yes.drawn) await draw(consent.locator('.pad'));
  await consent.locator('form [type="submit"]').click();
}

async function draw(pad: Locator): Promise<void> {
  const { mouse } = pad.page();
  await pad.hover({ position: { x: 30, y: 60 } });
  await mouse.down();
  await pad.hover({ position: { x: 90, y: 40 } });
  await pad.hover({ position: { x: 160, y: 70 } });
  await mouse.up();
}
