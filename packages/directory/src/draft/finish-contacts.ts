import type { OnlineAccess, Phone } from '@cairn/domain';
import { readLanguages } from '../repair/language.ts';
import { readPhones, typeInWords } from '../repair/phone.ts';
import { readEmails, readWebsite } from '../repair/web-address.ts';
import type { Draft, DraftPhone } from './draft.ts';
import { isPlaceholder, type Cleaner } from './cleaner.ts';

const MAX_PHONES = 12;
const MAX_EMAILS = 5;

export interface FinishedContacts {
  readonly phones: readonly Phone[];
  readonly emails: readonly string[];
  readonly website?: string;
  readonly online?: OnlineAccess;
  readonly secrets: readonly string[];
}

export function finishContacts(draft: Draft, clean: Cleaner): FinishedContacts {
  const phones: Phone[] = [];
  const secrets: string[] = [];
  for (const raw of draft.phones ?? []) {
    if (raw.isPrivate === true) {
      if (raw.number.trim() === '') continue;
      clean.note('contact-removed-confidential');
      secrets.push(raw.number, ...readPhones(raw.number).map(({ number }) => number));
      continue;
    }
    for (const phone of finishPhone(raw, draft.kind, clean)) {
      const isKnown = phones.some(
        (other) => other.number === phone.number && (other.extension ?? '') === (phone.extension ?? ''),
      );
      if (!isKnown && phones.length < MAX_PHONES) phones.push(phone);
    }
  }
  const emails = new Set<string>();
  for (const raw of draft.emails ?? []) {
    const text = clean.line('email', raw);
    const read = readEmails(text);
    if (read.finding !== undefined) clean.note(read.finding, text);
    for (const email of read.values) if (emails.size < MAX_EMAILS) emails.add(email);
  }
  const website = firstWebsite(draft.websites ?? [], clean);
  const online = finishOnline(draft.online, clean);
  return {
    phones: phones.filter((phone) => !secrets.includes(phone.number)),
    emails: [...emails],
    secrets,
    ...(website === undefined ? {} : { website }),
    ...(online === undefined ? {} : { online }),
  };
}

function finishPhone(raw: DraftPhone, kind: Draft['kind'], clean: Cleaner): Phone[] {
  const text = clean.line('phone', raw.number);
  if (text === '' || isPlaceholder(text)) return [];
  const read = readPhones(text);
  if (read.length === 0) clean.note('phone-dropped', text);
  const label = clean.line('phone label', raw.label, 120);
  const languages = (raw.languages ?? []).flatMap((item) => readLanguages(item).codes);
  const stated = raw.type === undefined ? undefined : typeInWords(raw.type);
  return read.map((phone) => {
    if (phone.finding !== undefined) clean.note(phone.finding, text);
    const extension = phone.extension ?? cleanExtension(raw.extension);
    // Members of a fellowship are not named: what stands beside a number may be a name.
    const shown = (kind === 'meeting' ? undefined : phone.label) ?? label;
    const type =
      stated !== undefined && stated !== 'voice' ? stated : (phone.type ?? typeInWords(label) ?? 'voice');
    return {
      number: phone.number,
      ...(extension === undefined ? {} : { extension }),
      type,
      ...(shown === '' || isPlaceholder(shown) ? {} : { label: shown }),
      languages: [...new Set(languages)],
    };
  });
}

function cleanExtension(raw: string | undefined): string | undefined {
  const digits = /\d{1,7}/.exec(raw ?? '')?.[0];
  return digits;
}

function firstWebsite(raw: readonly string[], clean: Cleaner): string | undefined {
  let website: string | undefined;
  for (const item of raw) {
    const text = clean.line('website', item, 2000);
    const read = readWebsite(text);
    if (read.finding !== undefined && (website === undefined || read.finding === 'website-dropped'))
      clean.note(read.finding, text);
    website ??= read.value;
  }
  return website;
}

function finishOnline(online: OnlineAccess | undefined, clean: Cleaner): OnlineAccess | undefined {
  if (online === undefined) return undefined;
  const url = firstWebsite(online.url === undefined ? [] : [online.url], clean);
  const phone = online.phone === undefined ? '' : clean.line('online phone', online.phone, 120);
  const notes = clean.line('online notes', online.notes, 600);
  if (url === undefined && phone === '' && notes === '') return undefined;
  return {
    ...(url === undefined ? {} : { url }),
    ...(phone === '' ? {} : { phone }),
    ...(notes === '' ? {} : { notes }),
  };
}
