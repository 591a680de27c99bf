import type { Json } from '@cairn/domain';

/** The day of a FHIR date or dateTime; a month or a year stands for its first day. */
export function dayOf(moment: string): string {
  const [year, month = '01', day = '01'] = moment.slice(0, 10).split('-');
  return `${year}-${month}-${day}`;
}

export function withoutAbsent(record: Json): Json {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
