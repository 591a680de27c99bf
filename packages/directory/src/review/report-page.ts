import type { Resource } from '@cairn/domain';
import type { ImportProblem, ImportReport } from '../report/import-report.ts';
import { PAGE_STYLE } from './report-style.ts';

// A page for the person who keeps the list: first what the people who call will run into, with row numbers to
// fix; then what was repaired. One file without scripts or requests, so it can be mailed and printed.

const MAX_ROWS = 200;
const YEAR_DAYS = 365;

interface Check {
  readonly title: string;
  readonly why: string;
  readonly entries: readonly Resource[];
}

/** Renders the report of an import; `today` (`YYYY-MM-DD`) decides what counts as not checked for a year. */
export function renderReportPage(
  report: ImportReport,
  resources: readonly Resource[],
  about: { readonly name: string; readonly today: string },
): string {
  const checks = checksOf(resources, about.today).filter(({ entries }) => entries.length > 0);
  const skipped = report.problems.filter(({ outcome }) => outcome !== 'repaired');
  const repaired = report.problems.filter(({ outcome }) => outcome === 'repaired');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(about.name)}: what to look at in the list</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<main>
<p class="mark">Cairn · list check · ${escape(about.today)}</p>
<h1>${escape(about.name)}</h1>
<dl class="counts">
${count('Entries read', report.read)}${count('In the directory', report.kept)}${count('Of these repaired', report.repaired)}${count('Left out', report.skipped)}${count('Confidential details removed', report.confidentialRemoved)}
</dl>
${report.isIncomplete ? '<p class="notice">A file ended early or could not be opened, so entries are missing. Get a fresh copy and run this again.</p>' : ''}
<h2>What people who call will run into</h2>
${checks.length === 0 ? '<p>Nothing stands out. Every entry has a phone or a web site, hours, and a recent check.</p>' : checks.map((check) => checkSection(check, report.kept)).join('\n')}
<h2>Left out</h2>
${problemTables(skipped, 'Nothing was left out.')}
<h2>Put right, please check</h2>
${problemTables(repaired, 'Nothing had to be put right.')}
${duplicateSection(report)}
${unknownSection(report)}
</main>
</body>
</html>
`;
}

/** Text for a page: whatever it looks like, it stays text. */
export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

function checksOf(resources: readonly Resource[], today: string): Check[] {
  const limit = Date.parse(today) - YEAR_DAYS * 86_400_000;
  const active = resources.filter(({ status }) => status !== 'defunct' && status !== 'inactive');
  return [
    {
      title: 'No way to get in touch',
      why: 'No phone, email, web site or online link.',
      entries: active.filter(
        (entry) =>
          entry.phones.length === 0 &&
          entry.emails.length === 0 &&
          entry.website === undefined &&
          entry.online === undefined,
      ),
    },
    {
      title: 'No phone number',
      why: 'Many people can only call.',
      entries: active.filter((entry) => entry.kind === 'service' && entry.phones.length === 0),
    },
    {
      title: 'No hours',
      why: 'People do not know when to come.',
      entries: active.filter((entry) => entry.schedules.length === 0 && entry.hoursText === undefined),
    },
    {
      title: 'Hours only in words',
      why: 'They are shown, but "open now" cannot use them.',
      entries: active.filter((entry) => entry.schedules.length === 0 && entry.hoursText !== undefined),
    },
    {
      title: 'Not checked for a year',
      why: 'Numbers and hours change. A short call keeps the entry true.',
      entries: active.filter(
        (entry) => entry.verifiedOn !== undefined && Date.parse(entry.verifiedOn) < limit,
      ),
    },
    {
      title: 'No date of the last check',
      why: 'Nobody can tell how old the entry is.',
      entries: active.filter((entry) => entry.verifiedOn === undefined),
    },
    {
      title: 'Outside the area that it serves',
      why: 'The address is in another state than the ones that the entry says it is for. Is one of them wrong?',
      entries: active.filter(
        ({ location, serviceArea }) =>
          location?.state !== undefined &&
          serviceArea !== undefined &&
          serviceArea.isNationwide !== true &&
          serviceArea.states.length > 0 &&
          !serviceArea.states.includes(location.state),
      ),
    },
    {
      title: 'Far from the others',
      why: 'The place lies over 500 km from the middle of the list. Is the address right?',
      entries: farAway(active),
    },
    {
      title: 'No kind of support found',
      why: 'The filters will not show these. A clearer description or a category helps.',
      entries: active.filter((entry) => entry.support.types.length === 0 && !entry.isTreatment),
    },
  ];
}

function farAway(entries: readonly Resource[]): Resource[] {
  const placed = entries.filter((entry) => entry.location?.coordinates !== undefined);
  const middle = (read: (entry: Resource) => number): number =>
    placed.map(read).sort((a, b) => a - b)[Math.floor(placed.length / 2)] ?? 0;
  const latitude = middle((entry) => entry.location?.coordinates?.latitude ?? 0);
  const longitude = middle((entry) => entry.location?.coordinates?.longitude ?? 0);
  // 111 km to a degree of latitude; degrees of longitude shrink towards the poles.
  const distance = (entry: Resource): number => {
    const place = entry.location?.coordinates ?? { latitude, longitude };
    return (
      111 *
      Math.hypot(
        place.latitude - latitude,
        (place.longitude - longitude) * Math.cos((latitude * Math.PI) / 180),
      )
    );
  };
  const far = placed.filter((entry) => distance(entry) > 500);
  // A list of the whole country has no middle to be far from.
  return far.length > placed.length / 10 ? [] : far;
}

function checkSection({ title, why, entries }: Check, kept: number): string {
  const rows = entries
    .slice(0, MAX_ROWS)
    .map(
      (entry) =>
        `<tr><td>${where(entry.source.file, entry.source.row)}</td><td>${escape(entry.name)}</td><td>${escape(entry.organization)}</td></tr>`,
    );
  return `${opener(title, `${number(entries.length)} of ${number(kept)}`, why, entries.length)}${table(['Row', 'Entry', 'Organization'], rows)}${more(entries.length)}</details>`;
}

function problemTables(problems: readonly ImportProblem[], nothing: string): string {
  if (problems.length === 0) return `<p>${nothing}</p>`;
  const groups = new Map<string, ImportProblem[]>();
  for (const problem of problems)
    if (groups.get(problem.code)?.push(problem) === undefined) groups.set(problem.code, [problem]);
  return [...groups]
    .sort((a, b) => weight(a[0]) - weight(b[0]) || b[1].length - a[1].length)
    .map(([code, group]) => {
      const rows = group
        .slice(0, MAX_ROWS)
        .map(
          (problem) =>
            `<tr><td>${where(problem.file, problem.row)}</td><td>${escape(problem.message)}</td></tr>`,
        );
      return `${opener(titleOf(code), number(group.length), '', group.length)}${table(['Row', 'What was found'], rows)}${more(group.length)}</details>`;
    })
    .join('\n');
}

/** What keeps people from reaching a service comes first, then what sends them to a wrong place or hour, then the rest. */
const ORDER = [
  /^(phone|contact)/,
  /^hours/,
  /^(link|organization|service|name)/,
  /^(address|coordinates|place|postal|state)/,
];

function weight(code: string): number {
  const at = ORDER.findIndex((pattern) => pattern.test(code));
  return at < 0 ? ORDER.length : at;
}

function titleOf(code: string): string {
  const words = code.replaceAll('-', ' ').replace(/\bpostal code\b/, 'ZIP code');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Short lists stand open; long ones wait until somebody wants them. */
const OPEN_ROWS = 8;

function opener(title: string, times: string, why: string, rows: number): string {
  const reason = why === '' ? '' : `<small>${escape(why)}</small>`;
  return `<details${rows <= OPEN_ROWS ? ' open' : ''}><summary><b>${escape(title)}</b><span>${times}</span>${reason}</summary>`;
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}

function duplicateSection(report: ImportReport): string {
  const groups = Object.entries(report.duplicates);
  if (groups.length === 0) return '';
  const rows = groups
    .slice(0, MAX_ROWS)
    .map(([first, others]) => `<tr><td>${escape(first)}</td><td>${escape(others.join(', '))}</td></tr>`);
  return `<h2>Looks like the same entry twice</h2><p>All were kept. Remove or join them in your list.</p>${table(['Entry', 'Looks the same'], rows)}${more(groups.length)}`;
}

function unknownSection(report: ImportReport): string {
  const fields = Object.entries(report.unknownFields);
  if (fields.length === 0) return '';
  const rows = fields
    .slice(0, MAX_ROWS)
    .map(([name, times]) => `<tr><td>${escape(name)}</td><td>${number(times)}</td></tr>`);
  return `<h2>Columns that were not used</h2>${table(['Column', 'Times filled'], rows)}${more(fields.length)}`;
}

function table(heads: readonly string[], rows: readonly string[]): string {
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escape(heads.join(', '))}"><table><thead><tr>${heads.map((head) => `<th scope="col">${escape(head)}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function where(file: string, row: number): string {
  return `${escape(file)}${row > 0 ? ` · ${row}` : ''}`;
}

function more(length: number): string {
  return length > MAX_ROWS
    ? `<p>and ${number(length - MAX_ROWS)} more; the JSON report has them all.</p>`
    : '';
}

function count(label: string, value: number): string {
  return `<div><dt>${escape(label)}</dt><dd>${number(value)}</dd></div>`;
}
