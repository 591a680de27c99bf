import type { Result } from '@cairn/domain';

/**
 * A place for unfinished answers, which a person chooses. Nothing is kept without one, and a widget brings none:
 * the extension gives its vault.
 */
export interface AnswerKeeper {
  /** The FHIR QuestionnaireResponse kept last for this form; `undefined` when there is none. */
  load(): Promise<Result<unknown>>;
  save(response: unknown): Promise<Result<void>>;
  /** Takes away what is kept. Resolves when it is gone. */
  clear(): Promise<Result<void>>;
}
