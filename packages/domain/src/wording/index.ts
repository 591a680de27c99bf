export { acceptWording, vouchForWording } from './accept-wording.ts';
export type { AcceptedWording, Voucher, WordingProblem } from './accept-wording.ts';
export { buildQuestionnaire } from './build-questionnaire.ts';
export { parseDefinition } from './definition.ts';
export type { InstrumentDefinition, Localized, PublishedWording, ScalePoint } from './definition.ts';
export { normalizeLine, splitLines } from './normalize-line.ts';
export type { Digest } from './normalize-line.ts';
