import type { Weekday } from '@cairn/domain';
import type { ReaderOutput } from '../draft/draft.ts';
import { isNode, textOf, type JsonNode } from '../hsds/json-node.ts';
import { countFields, fieldNames } from '../reader/count-fields.ts';
import type { Reader, ReadContext } from '../reader/reader.ts';
import { jsonOutputs } from '../reader/json-outputs.ts';
import { readClockTime } from '../schedule/clock-time.ts';
import { later, meetingDraft } from './meeting-draft.ts';
import { BMLT_FORMATS } from './meeting-types.ts';

/** BMLT root servers (NA): `GetSearchResults`, alone or together with its formats. All values are strings. */
export const bmltReader: Reader = {
  id: 'bmlt',
  detect: ({ files }) =>
    files.some(({ values }) =>
      values.some((value) => isNode(value) && 'weekday_tinyint' in value && 'meeting_name' in value),
    )
      ? 0.95
      : 0,
  read: async function* (files, context) {
    for (const file of files)
      yield* jsonOutputs(file, (node, row) => [toDraft(node, file.name, row, context)]);
  },
};

const IN_PERSON = '1';
const VIRTUAL = '2';

/** Read, or left out on purpose: numbers of the server's own, and the same again in other words. */
const KNOWN = fieldNames(
  'id_bigint worldid_mixed shared_group_id_bigint service_body_bigint service_body_name weekday_tinyint venue_type start_time duration_time time_zone formats format_shared_id_list lang_enum latitude longitude distance_in_km distance_in_miles email_contact meeting_name location_text location_info location_street location_municipality location_province location_postal_code_1 location_nation comments bus_lines train_lines contact_name_1 contact_phone_1 contact_email_1 contact_name_2 contact_phone_2 contact_email_2 published root_server_uri root_server_id virtual_meeting_link virtual_meeting_additional_info phone_meeting_number',
);

function toDraft(node: JsonNode, file: string, row: number, context: ReadContext): ReaderOutput {
  countFields(node, KNOWN, context);
  const text = (name: string): string => textOf(node[name]).trim();
  const letters = text('formats')
    .split(',')
    .map((letter) => letter.trim().toUpperCase());
  const types = letters.map((letter) => BMLT_FORMATS[letter] ?? '').filter((type) => type !== '');
  const startsAt = readClockTime(text('start_time')) ?? '';
  const [hours = 0, minutes = 0] = text('duration_time').split(':').map(Number);
  // Sunday is 1, Saturday is 7.
  const weekday = Number(text('weekday_tinyint'));
  const day = (weekday === 1 ? 7 : weekday - 1) as Weekday;
  const venue = text('venue_type');
  const street = text('location_street');
  const personal = [
    'contact_name_1',
    'contact_phone_1',
    'contact_email_1',
    'contact_name_2',
    'contact_phone_2',
    'contact_email_2',
    'email_contact',
  ].map(text);
  const rawId = text('id_bigint');
  return {
    draft: meetingDraft({
      file,
      row,
      id: rawId === '' ? '' : `bmlt-${rawId}`,
      name: text('meeting_name'),
      group: '',
      entity: text('service_body_name') === '' ? 'Narcotics Anonymous' : text('service_body_name'),
      entityPhone: '',
      entityEmail: '',
      website: '',
      notes: [text('comments'), text('location_info'), text('bus_lines'), text('train_lines')],
      days: weekday >= 1 && weekday <= 7 ? [{ day }] : [],
      startsAt,
      endsAt: startsAt === '' || !(hours + minutes > 0) ? '' : later(startsAt, hours * 60 + minutes),
      place: {
        name: text('location_text'),
        address: street === '' ? [] : [street],
        city: text('location_municipality'),
        state: text('location_province'),
        postalCode: text('location_postal_code_1'),
        country: text('location_nation'),
        ...(text('latitude') === '' ? {} : { latitude: text('latitude') }),
        ...(text('longitude') === '' ? {} : { longitude: text('longitude') }),
        ...(text('time_zone') === '' ? {} : { timeZone: text('time_zone') }),
        ...(venue === VIRTUAL ? { isApproximate: true } : {}),
      },
      types,
      onlineUrl: text('virtual_meeting_link'),
      onlinePhone: text('phone_meeting_number'),
      onlineNotes: text('virtual_meeting_additional_info'),
      isInPerson:
        venue === '' ? street !== '' && !types.includes('ONL') : venue === IN_PERSON || venue === '3',
      fellowship: 'na',
      updated: '',
      personal,
      isHidden: text('published') === '0',
    }),
  };
}
