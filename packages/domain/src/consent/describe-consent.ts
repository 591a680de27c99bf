import type { Consent, ConsentRecipient } from './consent.ts';
import type { ConsentGapCode } from './check-consent.ts';
import { ENGLISH } from './consent-words.ts';
import type { ConsentWords } from './consent-words.ts';
import { SPANISH } from './consent-words-es.ts';

export type ConsentLanguage = 'en' | 'es';

export function consentWords(language: ConsentLanguage): ConsentWords {
  return language === 'es' ? SPANISH : ENGLISH;
}

/**
 * The consent in plain words, a line for each thing: what is read before signing, printed, and sent along. `say` writes
 * a `YYYY-MM-DD` day as people do.
 */
export function describeConsent(
  consent: Consent,
  language: ConsentLanguage,
  say: (day: string) => string = (day) => day,
): readonly string[] {
  const words = consentWords(language);
  const information = consent.information.map((each) => words.information[each]).join('; ');
  const purposes = consent.purposes.map((each) => words.purposes[each]).join('; ');
  return [
    words.mayShare(consent.patientName, consent.discloser),
    `${words.what}: ${information}. ${consent.informationWords}`,
    `${words.withWhom}: ${consent.recipients.map((recipient) => recipientWords(recipient, words)).join('; ')}.`,
    `${words.why}: ${purposes}.${consent.purposeWords === undefined ? '' : ` ${consent.purposeWords}`}`,
    endWords(consent, words, say),
    ...statementsFor(consent).map((statement) => words.statements[statement]),
  ];
}

/**
 * Which statements a consent has to show: those on care, payment and operations only where they
 * apply, and no promise about court where the consent is for court.
 */
export function statementsFor({ purposes }: Pick<Consent, 'purposes'>): Consent['statementsShown'] {
  if (purposes.includes('legal-proceeding')) return ['revoke'];
  return purposes.includes('tpo')
    ? ['revoke', 'redisclosure', 'refusing', 'proceedings']
    : ['revoke', 'proceedings'];
}

export function gapWords(code: ConsentGapCode, language: ConsentLanguage): string {
  return consentWords(language).gaps[code];
}

function recipientWords(recipient: ConsentRecipient, words: ConsentWords): string {
  switch (recipient.kind) {
    case 'named':
      return recipient.name;
    case 'tpo-class':
      return words.tpoClass;
    case 'intermediary':
      return words.through(recipient.name, recipient.participants.join(', '));
  }
}

function endWords({ expires }: Consent, words: ConsentWords, say: (day: string) => string): string {
  switch (expires.kind) {
    case 'on':
      return words.until(say(expires.day));
    case 'event':
      return words.untilEvent(expires.words);
    case 'none':
      return words.noEnd;
  }
}
