import type { Result } from '@cairn/domain';
import type { Assessment, Examination, ExamineOptions } from '@cairn/domain/assessment';
import { hasExpressions, readOrdinaryForm } from '@cairn/domain/instrument';
import type { ExpressionEngine, Form, ParseOptions } from '@cairn/domain/instrument';

/**
 * What only some forms need: everything that reads forms closely and names what cannot be done with them, and what
 * computes. It is large, so it is brought when such a form is opened.
 */
export interface ClosePart {
  readonly parseQuestionnaire: (json: unknown, options: ParseOptions) => Result<Form>;
  readonly fhirPath: ExpressionEngine;
  readonly examine: (assessment: Assessment, options: ExamineOptions) => Examination;
  readonly prefill: (assessment: Assessment, engine: ExpressionEngine, now: string) => Assessment;
}

export interface OpenedForm {
  readonly form: Form;
  /** There for forms that compute something. */
  readonly computing?: ClosePart;
}

/** Reads a form; brings the part that reads closely only when the form is no ordinary one. */
export async function openForm(
  json: unknown,
  terminology: readonly unknown[],
  loadClosePart: () => Promise<Result<ClosePart>>,
): Promise<Result<OpenedForm>> {
  const ordinary = readOrdinaryForm(json);
  if (ordinary !== undefined) return { ok: true, value: { form: ordinary } };
  const loaded = await loadClosePart();
  if (!loaded.ok) return loaded;
  const parsed = loaded.value.parseQuestionnaire(json, { terminology, expressions: loaded.value.fhirPath });
  if (!parsed.ok) return parsed;
  const form = parsed.value;
  return { ok: true, value: hasExpressions(form) ? { form, computing: loaded.value } : { form } };
}
