import type { Page } from 'playwright-core';
import { front, makeVault } from './open-records.ts';

/** From a panel that has no records yet: makes the vault, adds a person and writes a goal in their words. */
export async function keepPersonWithGoal(panel: Page, name: string, goal: string): Promise<void> {
  await panel.locator('header nav').getByRole('button', { name: 'Today' }).click();
  await front(panel).locator('input[type=password]').first().waitFor();
  await makeVault(panel);
  await addPerson(panel, name);
  await front(panel).getByRole('button', { name: 'Plan', exact: true }).click();
  await panel.locator('cairn-plan #f-words').fill(goal);
  await panel.locator('cairn-plan .form [type="submit"]').first().click();
  await front(panel).getByText('Kept on this device, locked.').waitFor();
}

/** From the list of people or from Today. Ends on the person's page. */
export async function addPerson(panel: Page, name: string): Promise<void> {
  const press = (label: string) => front(panel).getByRole('button', { name: label, exact: true }).click();
  await press('Add a person');
  await front(panel).getByLabel('Nickname or number', { exact: true }).fill(name);
  await press(`Add ${name}`);
  await panel.getByRole('heading', { name, exact: true }).waitFor();
}
