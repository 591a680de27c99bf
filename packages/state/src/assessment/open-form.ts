import type { Result } from '@cairn/domain';
import type { Assessment, Examination, ExamineOptions } from '@cairn/domain/assessment';
import { hasExpressions, parseQuestionnaire } from '@cairn/domain/instrument';
import type { ExpressionEngine, Form } from '@cairn/domain/instrument';

/** What only forms need that compute something; it is large, so it is brought when one of them is opened. */
export interface ComputingParts {
  readonly fhirPath: ExpressionEngine;
  readonly examine: (assessment: Assessment, options: ExamineOptions) => Examination;
}

export interface OpenedForm {
  readonly form: Form;
  readonly computing?: ComputingParts;
}

/** Reads a form; brings what computes only when the form computes something. */
export async function openForm(
  json: unknown,
  terminology: readonly unknown[],
  loadComputing: () => Promise<Result<ComputingParts>>,
): Promise<Result<OpenedForm>> {
  const plain = parseQuestionnaire(json, { terminology });
  if (!plain.ok) return plain;
  if (!hasExpressions(plain.value)) return { ok: true, value: { form: plain.value } };
  const loaded = await loadComputing();
  // Without it the form names what it cannot compute, and stays open.
  if (!loaded.ok) return { ok: true, value: { form: plain.value } };
  const computed = parseQuestionnaire(json, { terminology, expressions: loaded.value.fhirPath });
  return computed.ok ? { ok: true, value: { form: computed.value, computing: loaded.value } } : computed;
}
