import { readFileSync, readdirSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { fhirPath } from '@cairn/domain/fhirpath';
import { parseQuestionnaire } from '@cairn/domain/instrument';
import type { Form } from '@cairn/domain/instrument';
import { buildQuestionnaire, parseDefinition } from '@cairn/domain/wording';
import type { AcceptedWording, InstrumentDefinition } from '@cairn/domain/wording';

export const ROOT = new URL('../../../data/instruments/', import.meta.url);

export const ids = readdirSync(ROOT, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, ROOT), 'utf8')) as unknown;
}

export function has(id: string, file: string): boolean {
  return readdirSync(new URL(`${id}/`, ROOT)).includes(file);
}

export const published = ids.filter((id) => has(id, 'instrument.json'));
export const own = ids.filter((id) => has(id, 'questionnaire.json'));

export function definitionOf(id: string): InstrumentDefinition {
  const parsed = parseDefinition(readJson(`${id}/instrument.json`));
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.value;
}

/** Placeholder lines: the words of a published instrument are nowhere in this repository. */
export function placeholderWording({ itemCount }: InstrumentDefinition): AcceptedWording {
  const lines = Array.from({ length: itemCount }, (_, at) => `Line number ${at + 1}`);
  return { language: 'en', lines, sha256: sha256(lines.join('\n')), isVerified: true };
}

export function formOf(id: string): Form {
  const json = own.includes(id) ? readJson(`${id}/questionnaire.json`) : builtOf(id);
  const parsed = parseQuestionnaire(json, { expressions: fhirPath });
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.value;
}

export function builtOf(id: string): unknown {
  const definition = definitionOf(id);
  return buildQuestionnaire(definition, [placeholderWording(definition)]);
}

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
