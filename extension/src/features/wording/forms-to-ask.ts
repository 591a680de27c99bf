import { inLanguage, isJson, parseQuestionnaire } from '@cairn/domain/instrument';
import type { Browser } from '../../platform/browser.ts';
import { addedQuestionnaire, PUBLISHED, readAdded } from './added-wording.ts';

/** A form that can be asked beside the check-in. */
export interface FormToAsk {
  readonly id: string;
  readonly title: { readonly en: string; readonly es: string };
  readonly questionnaire: object;
}

/** The outcome set, and the published instruments whose words were brought. */
export async function formsToAsk(browser: Browser): Promise<readonly FormToAsk[]> {
  const answer = await fetch(browser.fileUrl('data/instruments/outcomes/questionnaire.json'));
  const added = await readAdded(browser);
  const published = PUBLISHED.filter((id) => (added[id] ?? []).length > 0).map(async (id) => {
    const built = await addedQuestionnaire(browser, id);
    return built.ok ? formOf(id, built.value) : [];
  });
  return [formOf('outcomes', await answer.json()), ...(await Promise.all(published))].flat();
}

function formOf(id: string, json: unknown): readonly FormToAsk[] {
  if (!isJson(json)) return [];
  const parsed = parseQuestionnaire(json);
  if (!parsed.ok) return [];
  const { title } = parsed.value;
  return [{ id, title: { en: inLanguage(title, 'en'), es: inLanguage(title, 'es') }, questionnaire: json }];
}
