import { toCsv } from '../plan/plan-csv.ts';
import { ofKind, type GrowthRecord } from './growth-record.ts';

/**
 * Supervision, training and earlier experience for a certifying body, newest first (RFC 4180, CRLF). What was prepared
 * for a talk, the look at oneself and the review are not in it: they are the peer's alone.
 */
export function growthToCsv(records: readonly GrowthRecord[]): string {
  const header = [
    'kind',
    'on',
    'minutes',
    'functions',
    'form',
    'with',
    'title',
    'ethics',
    'provider',
    'certificate',
  ];
  const sessions = ofKind(records, 'session').map((each) => [
    'supervision',
    each.on,
    String(each.minutes),
    each.functions.join('; '),
    each.form,
    each.with ?? '',
    '',
    '',
    '',
    '',
  ]);
  const trainings = ofKind(records, 'training').map((each) => [
    'training',
    each.on,
    String(each.minutes),
    '',
    '',
    '',
    each.title,
    each.isEthics ? 'yes' : 'no',
    each.provider ?? '',
    each.certificate ?? '',
  ]);
  const experience = ofKind(records, 'experience').map((each) => [
    'experience',
    each.on,
    String(each.minutes),
    '',
    '',
    '',
    each.words ?? '',
    '',
    '',
    '',
  ]);
  return toCsv([header, ...sessions, ...trainings, ...experience]);
}
