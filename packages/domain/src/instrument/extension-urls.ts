const BASE = 'http://hl7.org/fhir/StructureDefinition/';
const SDC = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/';
/** Ours: what FHIR has no place for. */
const CAIRN = 'https://cairn.example/fhir/StructureDefinition/';

/** Extensions that Cairn reads, by the name used in this code. */
export const EXTENSION = {
  itemWeight: `${BASE}itemWeight`,
  ordinalValue: `${BASE}ordinalValue`,
  translation: `${BASE}translation`,
  hidden: `${BASE}questionnaire-hidden`,
  itemControl: `${BASE}questionnaire-itemControl`,
  orientation: `${BASE}questionnaire-choiceOrientation`,
  optionExclusive: `${BASE}questionnaire-optionExclusive`,
  optionPrefix: `${BASE}questionnaire-optionPrefix`,
  markdown: `${BASE}rendering-markdown`,
  xhtml: `${BASE}rendering-xhtml`,
  cqfExpression: `${BASE}cqf-expression`,
  sliderStep: `${BASE}questionnaire-sliderStepValue`,
  unit: `${BASE}questionnaire-unit`,
  unitOption: `${BASE}questionnaire-unitOption`,
  unitValueSet: `${BASE}questionnaire-unitValueSet`,
  minOccurs: `${BASE}questionnaire-minOccurs`,
  maxOccurs: `${BASE}questionnaire-maxOccurs`,
  minValue: `${BASE}minValue`,
  maxValue: `${BASE}maxValue`,
  minQuantity: `${SDC}sdc-questionnaire-minQuantity`,
  maxQuantity: `${SDC}sdc-questionnaire-maxQuantity`,
  minLength: `${BASE}minLength`,
  maxDecimalPlaces: `${BASE}maxDecimalPlaces`,
  entryFormat: `${BASE}entryFormat`,
  regex: `${BASE}regex`,
  constraint: `${BASE}questionnaire-constraint`,
  targetConstraint: `${BASE}targetConstraint`,
  variable: `${BASE}variable`,
  sdcVariable: `${SDC}sdc-questionnaire-variable`,
  terminologyServer: `${BASE}preferredTerminologyServer`,
  sdcTerminologyServer: `${SDC}sdc-questionnaire-preferredTerminologyServer`,
  calculated: `${SDC}sdc-questionnaire-calculatedExpression`,
  enableWhenExpression: `${SDC}sdc-questionnaire-enableWhenExpression`,
  initialExpression: `${SDC}sdc-questionnaire-initialExpression`,
  answerExpression: `${SDC}sdc-questionnaire-answerExpression`,
  candidateExpression: `${SDC}sdc-questionnaire-candidateExpression`,
  contextExpression: `${SDC}sdc-questionnaire-contextExpression`,
  toggleExpression: `${SDC}sdc-questionnaire-answerOptionsToggleExpression`,
  populationContext: `${SDC}sdc-questionnaire-itemPopulationContext`,
  adaptive: `${SDC}sdc-questionnaire-questionnaireAdaptive`,
  adaptiveUrl: `${SDC}sdc-questionnaire-adaptiveUrl`,
  supportLink: `${BASE}questionnaire-supportLink`,
  supportHyperlink: `${BASE}questionnaire-supportHyperlink`,
  signatureRequired: `${BASE}questionnaire-signatureRequired`,
  launchContext: `${SDC}sdc-questionnaire-launchContext`,
  shortText: `${SDC}sdc-questionnaire-shortText`,
  openLabel: `${SDC}sdc-questionnaire-openLabel`,
  critical: `${SDC}sdc-rendering-criticalExtension`,
  disabledDisplay: 'http://hl7.org/fhir/5.0/StructureDefinition/extension-Questionnaire.item.disabledDisplay',
  dataAbsentReason: `${BASE}data-absent-reason`,
  completionMode: `${BASE}questionnaireresponse-completionMode`,
  display: `${BASE}display`,
  scoringRule: `${CAIRN}scoring-rule`,
  wordingHash: `${CAIRN}wording-hash`,
  caution: `${CAIRN}caution`,
  area: `${CAIRN}area`,
} as const;

/** Hints about look, paging and later use of the data: they change neither what can be answered nor a score. */
const HINTS: readonly string[] = [
  'rendering-style',
  'rendering-styleSensitive',
  'rendered-value',
  'terminology-server',
  'questionnaire-displayCategory',
  'questionnaire-usageMode',
  'questionnaire-referenceResource',
  'questionnaire-referenceProfile',
  'questionnaire-baseType',
  'questionnaire-fhirType',
  'designNote',
  'artifact-versionAlgorithm',
  'mimeType',
  'maxSize',
  'valueset-label',
  'valueset-conceptOrder',
  'resource-effectivePeriod',
  'cqf-library',
  'preferredContact',
  'display',
  'data-absent-reason',
].map((name) => BASE + name);

/** The same among the extensions of SDC: extraction, filling beforehand, layout, who may answer. */
const SDC_HINT = new RegExp(
  '^sdc-questionnaire-(observation|definition|template|extract|source|target|itemExtract|width|columnCount|' +
    'collapsible|entryMode|endpoint|performerType|isSubject|choiceColumn|optionalDisplay|supportLink|keyboard|' +
    'unitOpen|unitSupplemental|serviceRequest|preferredTerminology|subject|allow|completion|assemble)',
  'i',
);

/** Parts of a form that are kept elsewhere: pictures, and forms to be put inside this one. */
export function isPartElsewhere(url: string): boolean {
  return url.startsWith(SDC) && /(item|answer)Media|subQuestionnaire/i.test(url);
}

const KNOWN: ReadonlySet<string> = new Set([...Object.values(EXTENSION), ...HINTS]);

/** True for extensions that Cairn reads and for hints that may be left out without harm. */
export function isHarmless(url: string): boolean {
  if (KNOWN.has(url)) return true;
  return url.startsWith(SDC) && SDC_HINT.test(url.slice(SDC.length));
}
