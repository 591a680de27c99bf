import { FEDERAL_HOLIDAYS, type Holiday, type Schedule } from '@cairn/domain';

// "Closed on Thanksgiving and Christmas" becomes exceptions to the hours. Only what is said is taken: on a holiday that
// nothing is said about, the regular hours stand.

/** Names of holidays, the longer before the shorter that they hold. English, then Spanish. */
const NAMES: readonly (readonly [RegExp, Holiday])[] = [
  [/(?:the )?(?:day|friday) after thanksgiving(?: day)?|black friday/, 'day-after-thanksgiving'],
  [/thanksgiving(?: day)?|(?:d[ií]a de )?acci[oó]n de gracias/, 'thanksgiving'],
  [/christmas eve|nochebuena/, 'christmas-eve'],
  [/christmas(?: day)?|x-?mas|navidad/, 'christmas'],
  [/new year['’]?s?['’]? eve|nochevieja|fin de a[ñn]o/, 'new-years-eve'],
  [/new year['’]?s?['’]?(?: day)?|a[ñn]o nuevo/, 'new-years-day'],
  [/(?:dr\.? )?(?:martin luther king|mlk)(?:,? jr\.?)?(?:['’]?s? (?:birth)?day)?/, 'martin-luther-king-day'],
  [/president['’]?s?['’]? day|washington['’]?s birthday|d[ií]a de los presidentes/, 'presidents-day'],
  [/good friday|viernes santo/, 'good-friday'],
  [/easter(?: sunday)?|domingo de pascua/, 'easter'],
  [/memorial day/, 'memorial-day'],
  [/juneteenth/, 'juneteenth'],
  [/independence day|(?:july (?:4th|4)|(?:the )?(?:4th|fourth) of july)|4 de julio/, 'independence-day'],
  [/labor day|d[ií]a del trabajo/, 'labor-day'],
  [/columbus day|indigenous peoples?['’]?s?['’]? day/, 'columbus-day'],
  [/veteran['’]?s?['’]? day|d[ií]a de los veteranos/, 'veterans-day'],
];

/** What everybody means by "major holidays"; of the other federal ones nobody can say. */
const MAJOR: readonly Holiday[] = [
  'new-years-day',
  'memorial-day',
  'independence-day',
  'labor-day',
  'thanksgiving',
  'christmas',
];
const MINOR = FEDERAL_HOLIDAYS.filter((holiday) => !MAJOR.includes(holiday));

const CLOSED =
  /(?<!\b(?:not|never|may be|might be|sometimes|before|if|when|unless|are|is not|no) )(?<!n['’]t )\b(?:closed|closes|closures?:|cerrad[oa]s?|cerramos|not open|except(?:ing)?|excluding|excepto|salvo)\b/g;
const FIRMLY_CLOSED = /\b(?:we|they|offices?|services?) are closed\b/g;
/** Where what is closed ends and something else begins. */
const CLAUSE_END =
  /[.;\n|]|\b(?:but|open|abierto|call|llame|from|hours|unless|if|when|before|week (?:of|before|after)|may be|might be|distribution|will)\b|\d{1,2}(?::\d{2})?\s*[ap]\.?m|\d{1,2}:\d{2}/;
const ANY = /(?:days? )?(?:public |bank )?holidays?\b|d[ií]as? (?:festivos?|feriados?)|feriados?|festivos?/;
const FEDERAL =
  /(?:all )?(?:federal(?:ly)?(?: (?:and state|observed|recognized))?|legal|national|government|bank|us|u\.s\.) holidays?|d[ií]as? (?:festivos?|feriados?) (?:federales|nacionales)/;
const OTHER_KIND = /(?:jewish|religious|catholic|school|some|certain|other|most|orthodox|state) holidays?/;
const UNSURE =
  /(?:holiday (?:hours|schedule|distributions?)|hours|schedule)[^.;\n]{0,30}\b(?:vary|varies|change|differ)[^.;\n]{0,25}(?:holidays?)?|(?:call|contact)[^.;\n]{0,40}holiday (?:hours|schedule|distributions?)|(?:may|might) be closed[^.;\n]{0,30}(?<!jewish )holidays?|reschedule in case of holidays?|horario[^.;\n]{0,20}(?:festivo|feriado)/;

/** Days of every year that a text says something about. Empty where it says nothing of holidays. */
export function readHolidays(raw: string): Schedule[] {
  const text = raw.toLowerCase();
  if (!MENTION.test(text)) return [];
  const closed = new Set<Holiday>();
  const unsure = new Set<Holiday>();
  for (const clause of closedClauses(text)) {
    let rest = clause.replace(OTHER_KIND, ' ');
    for (const [name, holiday] of NAMES) {
      if (!name.test(rest)) continue;
      closed.add(holiday);
      rest = rest.replace(new RegExp(name.source, 'g'), ' ');
    }
    const isList = closed.size > 0;
    if (FEDERAL.test(rest)) for (const holiday of FEDERAL_HOLIDAYS) closed.add(holiday);
    // "Holidays: Thanksgiving, Christmas" names them itself.
    else if (ANY.test(rest) && !isList) {
      for (const holiday of MAJOR) closed.add(holiday);
      for (const holiday of MINOR) unsure.add(holiday);
    }
  }
  if (UNSURE.test(text) && /holiday|festivo|feriado/.test(UNSURE.exec(text)?.[0] ?? ''))
    for (const holiday of FEDERAL_HOLIDAYS) unsure.add(holiday);
  const rest = [...unsure].filter((holiday) => !closed.has(holiday));
  return [
    ...(closed.size === 0 ? [] : [row([...closed], true)]),
    ...(rest.length === 0 ? [] : [row(rest, false)]),
  ];
}

const MENTION = new RegExp(
  [ANY, FEDERAL, ...NAMES.map(([name]) => name)].map(({ source }) => source).join('|'),
);

function closedClauses(text: string): string[] {
  const starts = [...text.matchAll(CLOSED), ...text.matchAll(FIRMLY_CLOSED)];
  const clauses = starts.map((match) => {
    const after = text.slice(match.index + match[0].length).replace(/^[\s:,-]+/, '');
    // A list of holidays goes on over its lines.
    const isListed = /^closed:\s*\n/.test(text.slice(match.index));
    const end = CLAUSE_END.exec(isListed ? after.replaceAll('\n', ',') : after)?.index ?? after.length;
    return after.slice(0, Math.min(end, 600));
  });
  // "Christmas Day: closed", and a list under a heading such as "Holidays closed".
  const before = [...text.matchAll(/([^.;\n|]{3,60}?)\s*(?::|-|–|is|are)\s*closed\b/g)].map(
    (match) => match[1] ?? '',
  );
  return [...clauses, ...before];
}

function row(holidays: readonly Holiday[], isClosed: boolean): Schedule {
  return {
    frequency: 'once',
    interval: 1,
    days: [],
    monthDays: [],
    holidays,
    ...(isClosed ? { isClosed } : {}),
    isReadFromText: true,
  };
}
