import { fail, succeed, type Problem, type Result } from '@cairn/domain';
import { isJson } from '@cairn/domain/instrument';
import {
  acceptWording,
  buildQuestionnaire,
  parseDefinition,
  vouchForWording,
  type AcceptedWording,
  type InstrumentDefinition,
  type WordingProblem,
} from '@cairn/domain/wording';
import { sha256Hex } from '@cairn/state/assessment';
import type { Browser } from '../../platform/browser.ts';

const KEY = 'wordings';

/** Published instruments that ship as rule and hashes; their words are brought once and stay on this device. */
export const PUBLISHED = ['barc-10', 'mirc-28'] as const;

export type PublishedId = (typeof PUBLISHED)[number];

type Added = Readonly<Record<string, readonly AcceptedWording[]>>;

export async function readDefinition(
  browser: Browser,
  id: PublishedId,
): Promise<Result<InstrumentDefinition>> {
  const answer = await fetch(browser.fileUrl(`data/instruments/${id}/instrument.json`));
  return parseDefinition(await answer.json());
}

export async function readAdded(browser: Browser): Promise<Added> {
  const stored = await browser.storage.read(KEY);
  if (!isJson(stored)) return {};
  return Object.fromEntries(
    Object.entries(stored).map(([id, list]) => [id, Array.isArray(list) ? list.filter(isAccepted) : []]),
  );
}

function isAccepted(given: unknown): given is AcceptedWording {
  return isJson(given) && Array.isArray(given['lines']) && typeof given['language'] === 'string';
}

export interface GivenWords {
  readonly language: string;
  readonly text: string;
  /** The organization that stands by words in a language in which none are published. */
  readonly by: string;
  /** `YYYY-MM-DD`. */
  readonly on: string;
}

/** Takes the words only if every line was published, or somebody vouches where nothing is; kept until taken away. */
export async function addWording(
  browser: Browser,
  definition: InstrumentDefinition,
  { language, text, by, on }: GivenWords,
): Promise<Result<AcceptedWording, WordingProblem>> {
  const isPublished = definition.wording[language] !== undefined;
  const taken = isPublished
    ? await acceptWording(definition, language, text, sha256Hex)
    : await vouchForWording(definition, language, text, { by, on }, sha256Hex);
  if (!taken.ok) return taken;
  const all = await readAdded(browser);
  const others = (all[definition.id] ?? []).filter((each) => each.language !== language);
  await browser.storage.write(KEY, { ...all, [definition.id]: [...others, taken.value] });
  return taken;
}

export async function removeWording(browser: Browser, id: PublishedId): Promise<void> {
  const { [id]: _gone, ...others } = await readAdded(browser);
  await browser.storage.write(KEY, others);
}

/** The instrument as a FHIR Questionnaire to ask, where its words were added. */
export async function addedQuestionnaire(
  browser: Browser,
  id: PublishedId,
): Promise<Result<unknown, Problem>> {
  const [first, ...others] = (await readAdded(browser))[id] ?? [];
  if (!first)
    return fail({ code: 'wording-needed', message: 'The words of this instrument have to be added first.' });
  const definition = await readDefinition(browser, id);
  return definition.ok ? succeed(buildQuestionnaire(definition.value, [first, ...others])) : definition;
}
