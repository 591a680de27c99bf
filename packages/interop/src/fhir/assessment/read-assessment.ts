import type { Score } from '@cairn/domain/assessment';
import { isJson, type Json } from '@cairn/domain';
import type { Found, Incoming } from '../base/incoming.ts';

export interface ReadAssessment {
  readonly id: string;
  /** The QuestionnaireResponse; `readResponse` of `@cairn/domain/assessment` puts it back into its form. */
  readonly response: Json;
  readonly scores: readonly Score[];
}

/** Answers are kept as they came: what they mean only their own form can say. */
export function readAssessment({ reader, address }: Found, incoming: Incoming): ReadAssessment {
  const { json } = reader;
  const isOurs = incoming.isOurs(reader, 'assessment');
  const id = incoming.idOf(reader, 'assessment');
  for (const key of Object.keys(json)) reader.take(key);
  const { meta: _meta, identifier: _identifier, subject: _subject, ...bare } = json;
  const scores: Score[] = [];
  for (;;) {
    const found = incoming.takeWhere(
      'Observation',
      (each) =>
        isScore(each.json) &&
        each.children('derivedFrom').some((from) => incoming.isSame(from.json, address)),
    );
    if (found === undefined) break;
    const score = readScore(found.reader.extension('score', ['missing']));
    if (score === undefined) continue;
    scores.push(score);
    for (const key of Object.keys(found.reader.json)) found.reader.take(key);
  }
  return { id, response: isOurs ? bare : json, scores };
}

function isScore(json: Json): boolean {
  return Array.isArray(json['extension']) && json['status'] === 'final';
}

function readScore(raw: unknown): Score | undefined {
  if (!isJson(raw)) return undefined;
  const { id, title, value, range, missing, asked } = raw;
  const isWhole =
    typeof id === 'string' &&
    isJson(title) &&
    typeof title['text'] === 'string' &&
    isJson(range) &&
    typeof range['minimum'] === 'number' &&
    typeof range['maximum'] === 'number' &&
    typeof asked === 'number' &&
    Array.isArray(missing) &&
    missing.every((each) => typeof each === 'string');
  if (!isWhole) return undefined;
  const read = {
    id,
    title: { text: title['text'] as string, ...translationsIn(title) },
    range: { minimum: range['minimum'] as number, maximum: range['maximum'] as number },
    missing: missing as readonly string[],
    asked,
  };
  return typeof value === 'number' ? { ...read, value } : read;
}

function translationsIn({ translations }: Json): { translations?: Readonly<Record<string, string>> } {
  if (!isJson(translations)) return {};
  const texts = Object.entries(translations).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string',
  );
  return { translations: Object.fromEntries(texts) };
}
