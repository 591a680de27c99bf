// One place for what every problem is called. The words name what happened and, where the keeper of the
// list can do something, what. `{}` takes the value that was found, never a confidential one.

export const PROBLEM_WORDS = {
  'address-removed-confidential':
    'The list marks this place as confidential. Its address and position were left out.',
  'contact-removed-confidential': 'The list marks a phone number or contact as private. It was left out.',
  'contact-removed-personal': 'A personal name, phone or email of a member was left out, to keep anonymity.',
  'entry-hidden': 'The list says not to publish this entry. It was left out.',
  'text-removed-confidential': 'A text repeated a confidential detail. The detail was taken out of the text.',
  'markup-removed': 'The field "{}" held web page code or formatting. Only its words were kept.',
  'mojibake-repaired': 'The field "{}" held garbled letters (such as "Ã©" for "é"). They were repaired.',
  'invisible-removed': 'The field "{}" held invisible characters. They were taken out.',
  'bytes-repaired':
    'The field "{}" is not saved as UTF-8. It was read as Windows text; please check accents.',
  'letters-lost':
    'Letters of the field "{}" were lost before the list came here (shown as "\uFFFD"). Please fill them in.',
  'text-shortened': 'The field "{}" is very long. Only its first part was kept.',
  'name-missing': 'This entry has no name, so nobody could find it. It was left out. Please add a name.',
  'name-from-organization': 'This service has no name. The name of its organization is shown.',
  'service-missing': 'No service is listed for this organization. The organization itself is shown.',
  'organization-missing': 'No organization could be found for this service. Please add its name.',
  'link-broken':
    'The entry points to {} that the list does not hold. Please add it, or give all files of the list together.',
  'place-assumed':
    'The list does not say at which place this service is. The place of its organization is shown.',
  'place-count-limited': 'This service is linked to more than 200 places. Only the first 200 were read.',
  'status-unknown':
    'The status "{}" is not known. The entry is shown all the same; write "active" or "inactive".',
  'phone-dropped':
    'Nothing in "{}" can be dialled, so it was left out. Please write the number with its area code.',
  'phone-area-code-missing':
    'The phone number "{}" has no area code. It was kept as it is; please add the area code.',
  'phone-foreign-form': 'The phone number "{}" has an unusual form. It was kept as it is.',
  'state-unknown': 'The state "{}" is not a US state. It was left out.',
  'postal-code-restored': 'The ZIP code "{}" was incomplete or had other words around it. It was put right.',
  'postal-code-dropped': 'The ZIP code "{}" is not one. It was left out.',
  'coordinates-out-of-range': 'The map position "{}" does not exist. It was left out.',
  'coordinates-swapped': 'Latitude and longitude were swapped ("{}"). They were turned around.',
  'coordinates-sign': 'The minus sign of the map position was missing ("{}"). It was put back.',
  'coordinates-outside-state':
    'The map position "{}" lies outside the state in the address. It was left out.',
  'coordinates-half': 'Only one half of the map position is given. It was left out.',
  'coordinates-from-postal-code':
    'There is no map position. The middle of the ZIP code is used for distances.',
  'website-completed': 'The web address "{}" was incomplete. It was put right.',
  'website-dropped': 'The web address "{}" is not one that opens in a browser. It was left out.',
  'email-dropped': 'The email address "{}" is not one. It was left out.',
  'hours-from-text': 'The hours were read out of words: "{}". Please check them.',
  'holidays-from-text': 'The holidays on which it is closed ({}) were read out of words. Please check them.',
  'hours-not-understood': 'The hours "{}" could not be read into a table. They are shown as words.',
  'language-unknown': 'The language "{}" is not known. It was left out.',
  'age-dropped': 'The age limit "{}" cannot be right. It was left out.',
  'date-dropped': 'The date "{}" could not be read. It was left out.',
  'id-repeated': 'The id "{}" is used more than once. A new one was made for this entry.',
  'duplicate-record': 'This entry repeats {} word for word. It is listed once.',
  'duplicate-likely': 'This entry looks the same as {}. Both were kept and grouped; please check.',
  'row-shifted':
    'This row has {}. Its cells have moved, and guessing would put wrong facts in wrong places, so it was left out.',
  'heading-repeated': 'This row repeats the headings of the table and is no entry.',
  'heading-of-section':
    'This row is a heading ("{}") and no entry. Its words were added to the entries below it.',
  'columns-unknown': 'No column could be read as a name. Name the columns, or give a mapping file.',
  'cell-error':
    'The field "{}" holds an error of the spreadsheet and no fact. It was left out; please look at that cell.',
  'record-too-long': 'This entry is too long to be one entry. It was left out.',
  'record-empty': 'This entry holds nothing that can be shown. It was left out.',
  'record-not-an-object': 'This entry is not a record with fields. It was left out.',
  'record-without-data': 'This line holds no directory data ({}). It was left out.',
  'json-broken': 'This entry is not written as JSON should be. It was left out. ({})',
  'json-cut-off': 'The file ends in the middle of its list, so entries are missing. Get a fresh copy of it.',
  'csv-quote-open':
    'A quote mark opens in this row and never closes. Close it, or get a fresh copy of the file.',
  'input-empty':
    'The list holds no entries. Look whether it is the right file, and whether it was saved whole.',
  'format-unknown': 'This is not a kind of list that can be read here. {}',
  'file-not-found': 'There is no file or folder at this place. Check the path.',
  'file-not-readable': 'The file could not be opened. {}',
  'api-unreachable': 'A web address could not be read to its end, so entries are missing. {}',
  'file-ignored': 'This file is not part of the list, so it was not read.',
  'gzip-damaged': 'The compressed file is cut off or damaged, so its end is missing. Get a fresh copy of it.',
  'unfolds-too-far':
    'The file unfolds to hundreds of times its size, which no list does. It was not read further.',
  'zip-damaged': 'The zip is cut off or damaged. Get a fresh copy of it.',
  'zip-unsafe-name': '{}',
  'zip-locked': '{}',
  'zip-method-unknown': '{}',
  'zip-too-large': 'The zip is over 512 MB. Unpack it and give the folder.',
  'extras-ignored':
    'What an earlier export added to this entry has been changed and could not be read. The entry was read without it.',
  'table-problem': 'A row of the table "{}" could not be read. {}',
} as const;

export type KnownProblem = keyof typeof PROBLEM_WORDS;

const MAX_DETAIL = 120;

/** Something that was noticed about one record or file, before it has its words. */
export interface Finding {
  readonly code: KnownProblem;
  /** The value in question; cut to a length that fits one line. */
  readonly detail?: string;
}

export function wordsFor({ code, detail }: Finding): string {
  const value = (detail ?? '')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const short = value.length > MAX_DETAIL ? `${value.slice(0, MAX_DETAIL)}…` : value;
  return PROBLEM_WORDS[code]
    .replace('{}', () => short)
    .replace(/ \(\)$/, '')
    .trim();
}
