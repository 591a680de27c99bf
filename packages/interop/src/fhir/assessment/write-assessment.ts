import type { Observation, QuestionnaireResponse } from 'fhir/r4.js';
import type { Score } from '@cairn/domain/assessment';
import type { Outgoing } from '../base/bundle.ts';
import { codeSystem, SYSTEM } from '../base/codes.ts';
import type { Context } from '../base/context.ts';
import { extend } from '../base/extension.ts';
import { identifierOf } from '../base/links.ts';
import { part2Meta } from '../base/security-labels.ts';

/** A filled-in form and what it adds up to. */
export interface ScoredResponse {
  readonly id: string;
  /** As `writeResponse` of `@cairn/domain/assessment` gives it. */
  readonly response: QuestionnaireResponse;
  readonly scores: readonly Score[];
}

/** The answers as QuestionnaireResponse, each score as Observation. No band, no verdict: a score is a number. */
export function writeAssessment(
  { id, response, scores }: ScoredResponse,
  context: Context,
): readonly Outgoing[] {
  const { links, subject } = context;
  const answers: QuestionnaireResponse = {
    ...response,
    meta: part2Meta(),
    identifier: identifierOf('assessment', id),
    subject,
  };
  return [
    {
      address: links.addressOf('assessment', id),
      resource: answers,
      changes: response.status !== 'completed',
    },
    ...scores.map((score) => writeScore(score, id, response, context)),
  ];
}

function writeScore(
  score: Score,
  assessmentId: string,
  { authored, questionnaire }: QuestionnaireResponse,
  { links, subject }: Context,
): Outgoing {
  const id = `${assessmentId}/${score.id}`;
  const { value } = score;
  const resource: Observation = {
    resourceType: 'Observation',
    meta: part2Meta(),
    extension: extend('score', {
      ...score,
      title: { text: score.title.text, ...translations(score) },
      range: { ...score.range },
    }),
    identifier: [identifierOf('score', id)],
    status: 'final',
    category: [{ coding: [{ system: SYSTEM.observationCategory, code: 'survey' }] }],
    code: {
      coding: [{ system: instrumentSystem(questionnaire), code: score.id }],
      text: score.title.text,
    },
    subject,
    ...(authored === undefined ? {} : { effectiveDateTime: authored }),
    performer: [subject],
    ...(value === undefined
      ? {
          dataAbsentReason: {
            coding: [{ system: SYSTEM.dataAbsentReason, code: 'unknown' }],
            text: 'Not every question that it needs was answered',
          },
        }
      : { valueQuantity: { value } }),
    derivedFrom: [links.to('assessment', assessmentId)],
  };
  return { address: links.addressOf('score', id), resource, changes: true };
}

function translations({ title }: Score): { translations?: Readonly<Record<string, string>> } {
  return title.translations === undefined ? {} : { translations: title.translations };
}

/** No LOINC code exists for these scores, so the instrument's own address is the system. */
function instrumentSystem(questionnaire: string | undefined): string {
  return questionnaire?.split('|')[0] ?? codeSystem('score');
}
