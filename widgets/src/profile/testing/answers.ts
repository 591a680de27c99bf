import {
  placeKey,
  reduceAssessment,
  startAssessment,
  examine,
  writeResponse,
} from '@cairn/domain/assessment';
import { parseQuestionnaire } from '@cairn/domain/instrument';

/** A FHIR QuestionnaireResponse to the form, by the codes that were chosen. */
export function answersTo(
  questionnaire: unknown,
  on: string,
  codes: Readonly<Record<string, readonly string[]>>,
): unknown {
  const parsed = parseQuestionnaire(questionnaire);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  const chosen = Object.entries(codes).reduce((assessment, [linkId, list]) => {
    const item = parsed.value.byLinkId.get(linkId);
    const values = (item?.options ?? []).flatMap(({ value }) =>
      value.kind === 'coding' && list.includes(value.code ?? '') ? [value] : [],
    );
    return reduceAssessment(assessment, { type: 'answer', at: placeKey(linkId), values });
  }, startAssessment(parsed.value));
  return writeResponse(chosen, examine(chosen), { authored: `${on}T10:00:00Z`, wish: 'completed' });
}

/** A made-up scale of five statements from 1 to 6, with a reliability and a spread, for what no shipped form has. */
export function scaleOf(alpha: number, standardDeviation: number): unknown {
  const ids = ['1', '2', '3', '4', '5'];
  return {
    resourceType: 'Questionnaire',
    url: 'https://forms.example/scale',
    version: '1',
    status: 'active',
    title: 'A scale',
    extension: [
      {
        url: 'https://cairn.example/fhir/StructureDefinition/scoring-rule',
        extension: [
          { url: 'id', valueCode: 'total' },
          { url: 'title', valueString: 'Calm days' },
          { url: 'method', valueCode: 'sum' },
          ...ids.map((valueString) => ({ url: 'item', valueString })),
          { url: 'itemMinimum', valueDecimal: 1 },
          { url: 'itemMaximum', valueDecimal: 6 },
          { url: 'alpha', valueDecimal: alpha },
          { url: 'standardDeviation', valueDecimal: standardDeviation },
        ],
      },
    ],
    item: ids.map((linkId) => ({
      linkId,
      text: `Statement ${linkId}`,
      type: 'choice',
      answerOption: ['1', '2', '3', '4', '5', '6'].map((code) => ({
        extension: [
          { url: 'http://hl7.org/fhir/StructureDefinition/itemWeight', valueDecimal: Number(code) },
        ],
        valueCoding: { code, display: code },
      })),
    })),
  };
}
