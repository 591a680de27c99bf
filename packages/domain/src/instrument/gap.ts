/**
 * What a gap does to the form. `refuses`: the form is not drawn. `stays-open`: it is drawn, the gap is shown,
 * and a response is never marked completed. `note`: drawn and completed as usual, listed for the keeper.
 */
export type GapEffect = 'refuses' | 'stays-open' | 'note';

/** One thing in a form that Cairn cannot draw, decide or compute. Nothing is left out without one. */
export interface Gap {
  readonly code: GapCode;
  readonly effect: GapEffect;
  /** The question it is about; absent when it is about the whole form. */
  readonly linkId?: string;
  /** The type, address or expression in question, as the form writes it. */
  readonly detail: string;
}

/** For the person who keeps the form, not for the person who fills it in. */
export const GAP_WORDS = {
  'no-items': 'The form has no questions.',
  'link-id-missing': 'A question has no linkId, so its answer could not be kept apart.',
  'duplicate-link-id': 'Two questions have the same linkId, so their answers could not be kept apart.',
  'unknown-type': 'This type of question is not part of FHIR R4.',
  'type-not-drawn': 'This type of question cannot be answered here.',
  'no-options': 'The question has no answers to choose from.',
  'value-set-not-here':
    'The answers are in a list that the form does not carry. Put the list inside the form, or give it to Cairn beside the form.',
  'mostly-unanswerable': 'Most questions of this form cannot be answered here, so the form is not shown.',
  'modifier-extension': 'The form says that this must be understood, and Cairn does not know it.',
  'critical-extension': 'The form says that this must be shown, and Cairn cannot show it.',
  'enable-when-unknown-item': 'A condition points to a question that the form does not have.',
  'enable-when-operator': 'A condition compares in a way that is not part of FHIR R4.',
  'enable-when-loop': 'Questions wait for each other in a circle.',
  'expression-engine-missing': 'The form computes something, and the part that computes was not loaded.',
  'expression-not-understood': 'The form computes something in a way that Cairn does not know.',
  'expression-language': 'The form computes something in another language than FHIRPath.',
  'part-elsewhere': 'A part of the form is kept elsewhere, such as a picture or another form.',
  'prefill-left-out': 'The form would fill in an answer beforehand. It is left open for the person instead.',
  'needs-a-server': 'This needs a server or a patient record, and Cairn asks neither.',
  'signature-not-taken': 'The form asks for a signature, and Cairn takes none here.',
  'vendor-expression': 'A maker added a rule of its own here, and Cairn does not know it.',
  'extension-ignored': 'An addition that Cairn does not know was left aside.',
  'pattern-not-understood': 'The pattern for answers cannot be read.',
  'value-repaired': 'A value was not valid FHIR and was read as it was meant.',
} as const;

export type GapCode = keyof typeof GAP_WORDS;

export type ReportGap = (gap: Gap) => void;
