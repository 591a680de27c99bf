import type { Problem, Result } from '@cairn/domain';
import { hasExpressions, parseQuestionnaire } from '@cairn/domain/instrument';
import type { ExpressionEngine, Form } from '@cairn/domain/instrument';

export interface OpenedForm {
  readonly form: Form;
  readonly engine?: ExpressionEngine;
}

/** Reads a form; brings the expression engine only when the form computes something. */
export async function openForm(
  json: unknown,
  terminology: readonly unknown[],
  loadEngine: () => Promise<Result<ExpressionEngine>>,
): Promise<Result<OpenedForm, Problem>> {
  const plain = parseQuestionnaire(json, { terminology });
  if (!plain.ok) return plain;
  if (!hasExpressions(plain.value)) return { ok: true, value: { form: plain.value } };
  const engine = await loadEngine();
  // Without the engine the form names what it cannot compute, and stays open.
  if (!engine.ok) return { ok: true, value: { form: plain.value } };
  const computed = parseQuestionnaire(json, { terminology, expressions: engine.value });
  return computed.ok ? { ok: true, value: { form: computed.value, engine: engine.value } } : computed;
}
