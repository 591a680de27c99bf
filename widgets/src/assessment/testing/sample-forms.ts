const choice = (display: string, more: object = {}): object => ({
  valueCoding: { system: 'https://forms.example/cs', code: display.toLowerCase(), display },
  ...more,
});
const control = (code: string): object => ({
  url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl',
  valueCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/questionnaire-item-control', code }] },
});

export const short = {
  resourceType: 'Questionnaire',
  url: 'https://forms.example/short',
  version: '1',
  id: 'short',
  status: 'active',
  title: 'Three small things',
  item: [
    {
      linkId: 'sleep',
      text: 'How did you sleep?',
      type: 'choice',
      answerOption: [choice('Well'), choice('Badly')],
    },
    { linkId: 'cups', text: 'How many cups of tea?', type: 'integer', required: true },
    { linkId: 'more', text: 'What else?', type: 'text' },
  ],
};

/** One of every type, with conditions, help, copies and what only a server could fill. */
export const everything = {
  resourceType: 'Questionnaire',
  url: 'https://forms.example/everything',
  version: '1',
  id: 'everything',
  status: 'active',
  title: 'One of each',
  item: [
    { linkId: 'w', text: 'Words before it begins.', type: 'display' },
    {
      linkId: 'plain',
      text: 'Plain ones',
      type: 'group',
      item: [
        { linkId: 'yes', text: 'Do you drink tea?', type: 'boolean', required: true },
        {
          linkId: 'whole',
          text: 'How many cups?',
          type: 'integer',
          enableWhen: [{ question: 'yes', operator: '=', answerBoolean: true }],
        },
        {
          linkId: 'part',
          text: 'How strong?',
          type: 'decimal',
          extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/maxDecimalPlaces', valueInteger: 1 }],
        },
        { linkId: 'day', text: 'Since which day?', type: 'date' },
        { linkId: 'moment', text: 'When was the last cup?', type: 'dateTime' },
        { linkId: 'hour', text: 'At what time of day?', type: 'time' },
        { linkId: 'line', text: 'Which sort?', type: 'string', maxLength: 20 },
        { linkId: 'lines', text: 'Tell more about it.', type: 'text' },
        { linkId: 'web', text: 'Where can one read about it?', type: 'url' },
      ],
    },
    {
      linkId: 'many',
      text: 'Which of these?',
      type: 'choice',
      repeats: true,
      answerOption: [
        choice('Green'),
        choice('Black'),
        choice('None', {
          extension: [
            {
              url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive',
              valueBoolean: true,
            },
          ],
        }),
      ],
      item: [
        {
          linkId: 'many-help',
          text: 'Pick what you had this week.',
          type: 'display',
          extension: [control('help')],
        },
      ],
    },
    {
      linkId: 'open',
      text: 'Where do you drink it?',
      type: 'open-choice',
      answerOption: [choice('At home'), choice('Outside')],
    },
    {
      linkId: 'long',
      text: 'From which country?',
      type: 'choice',
      answerOption: Array.from({ length: 30 }, (_, at) => choice(`Country ${at + 1}`)),
    },
    {
      linkId: 'weight',
      text: 'How much leaf?',
      type: 'quantity',
      extension: ['g', 'oz'].map((code) => ({
        url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-unitOption',
        valueCoding: { code, display: code },
      })),
    },
    { linkId: 'names', text: 'Name some teas.', type: 'string', repeats: true },
    {
      linkId: 'friend',
      text: 'A friend you drink with',
      type: 'group',
      repeats: true,
      item: [{ linkId: 'name', text: 'What do you call them?', type: 'string' }],
    },
    {
      linkId: 'parent',
      text: 'Do you have a pot?',
      type: 'boolean',
      item: [{ linkId: 'under', text: 'What color is it?', type: 'string' }],
    },
    {
      linkId: 'fixed',
      text: 'Set by the form',
      type: 'string',
      readOnly: true,
      initial: [{ valueString: 'Fixed' }],
    },
    {
      linkId: 'hidden',
      text: 'Never shown',
      type: 'string',
      extension: [
        { url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-hidden', valueBoolean: true },
      ],
    },
  ],
};

export const refused = {
  resourceType: 'Questionnaire',
  status: 'active',
  title: 'Cannot be shown',
  item: [
    { linkId: 'a', text: 'Draw your tea.', type: 'sketch' },
    { linkId: 'b', text: 'Fine', type: 'boolean' },
  ],
};

export const staysOpen = {
  resourceType: 'Questionnaire',
  status: 'active',
  title: 'Can be shown, not finished',
  item: [
    { linkId: 'pot', text: 'Do you have a pot?', type: 'boolean' },
    { linkId: 'photo', text: 'Put in a photo of it.', type: 'attachment' },
  ],
};

/** As many questions as the largest public form has. */
export const huge = {
  resourceType: 'Questionnaire',
  status: 'active',
  title: 'Many questions',
  item: Array.from({ length: 40 }, (_, group) => ({
    linkId: `g${group}`,
    text: `Part ${group}`,
    type: 'group',
    item: Array.from({ length: group < 12 ? 20 : 19 }, (_each, at) => ({
      linkId: `g${group}q${at}`,
      text: `Question ${at} of part ${group}`,
      type: 'choice',
      answerOption: ['One', 'Two', 'Three', 'Four', 'Five'].map((name) => choice(name)),
    })),
  })),
};
