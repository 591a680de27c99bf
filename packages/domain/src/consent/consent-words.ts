import type { ConsentGapCode } from './check-consent.ts';
import type { Information, Purpose } from './consent.ts';

export interface ConsentWords {
  readonly information: Readonly<Record<Information, string>>;
  readonly purposes: Readonly<Record<Purpose, string>>;
  readonly mayShare: (patient: string, discloser: string) => string;
  readonly what: string;
  readonly withWhom: string;
  readonly tpoClass: string;
  readonly through: (name: string, participants: string) => string;
  readonly why: string;
  readonly until: (day: string) => string;
  readonly untilEvent: (words: string) => string;
  readonly noEnd: string;
  readonly statements: Readonly<Record<'revoke' | 'redisclosure' | 'refusing' | 'proceedings', string>>;
  readonly gaps: Readonly<Record<ConsentGapCode, string>>;
}

export const ENGLISH: ConsentWords = {
  information: {
    contact: 'how to reach me',
    attendance: 'that I come here, and when',
    plan: 'my recovery plan',
    assessments: 'my check-ins',
    referral: 'what I need help with',
    'progress-notes': 'notes about our time together',
    'counseling-notes': 'counseling notes',
    other: 'other things, named below',
  },
  purposes: {
    tpo: 'my care, paying for it, and running this program',
    referral: 'to connect me with help',
    'help-with-benefits': 'to help me get benefits',
    housing: 'to help me find a place to live',
    employment: 'to help me find or keep work',
    'court-report': 'to tell the court what I agreed to tell',
    'legal-proceeding': 'for a case in court',
    'family-support': 'so that my family can support me',
    'at-my-request': 'because I asked for it',
    other: 'for another reason, named below',
  },
  mayShare: (patient, discloser) => `I, ${patient}, let ${discloser} share some of my information.`,
  what: 'What they may share',
  withWhom: 'Who they may share it with',
  tpoClass:
    'the people who treat me, my health plans, those who pay for my care, and people who help run this program',
  through: (name, participants) => `${name}, which passes it on to: ${participants}`,
  why: 'Why',
  until: (day) => `This ends on ${day}.`,
  untilEvent: (words) => `This ends when: ${words}.`,
  noEnd: 'This has no end date.',
  statements: {
    revoke:
      'I can take this back at any time. I do that in writing: on this page, or on paper to the one who shares. What was shared before then stays shared.',
    redisclosure:
      'Those who get it may share it again as the health privacy law lets them. Then this law may not guard it any more.',
    refusing: 'I do not have to sign. I was told what happens if I do not.',
    proceedings:
      'It may not be used against me in court or by the government, unless I agree or a judge orders it.',
  },
  gaps: {
    'patient-name': 'Your name is missing.',
    discloser: 'It does not say who may share.',
    information: 'It does not say what may be shared.',
    recipient: 'It does not say who may get it.',
    'intermediary-participants': 'It does not say who gets it in the end.',
    purpose: 'It does not say why.',
    'purpose-not-specific': 'The reason is too wide. Name one.',
    'revocation-statement': 'It does not say how to take it back.',
    'redisclosure-statement': 'It does not say that it may be shared again.',
    'refusal-statement': 'It does not say what happens if you do not sign.',
    'proceedings-statement': 'It does not say that it may not be used against you.',
    expiry: 'It does not say when it ends.',
    'expiry-none-is-for-tpo': 'It needs an end, since it is not only for your care.',
    signature: 'It is not signed.',
    date: 'It has no date.',
    'tpo-combined': 'A form for your care may not allow other things too. Make two forms.',
    'class-is-for-tpo': 'Name the person or place that gets it.',
    'proceedings-combined': 'A form for court has to stand alone.',
    'counseling-notes-combined': 'A form for counseling notes has to stand alone.',
  },
};
