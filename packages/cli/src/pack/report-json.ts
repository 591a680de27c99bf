import type { ImportReport } from '@cairn/directory';

/** The report as text, one problem per line, so that two reports can be compared line by line. */
export function reportJson(report: ImportReport): string {
  const { problems, ...head } = report;
  const start = JSON.stringify(head, undefined, 1).replace(/\n\}$/, '');
  const lines = problems.map((problem) => `\n  ${JSON.stringify(problem)}`);
  return `${start},\n "problems": [${lines.join(',')}${lines.length > 0 ? '\n ' : ''}]\n}\n`;
}

/** A few lines for the person at the terminal. */
export function reportSummary(report: ImportReport): string {
  const number = (value: number): string => value.toLocaleString('en-US');
  const lines = [
    `Read ${number(report.read)} ${report.read === 1 ? 'entry' : 'entries'}: kept ${number(report.kept)} (${number(report.repaired)} of them repaired), skipped ${number(report.skipped)}.`,
  ];
  for (const [code, count] of Object.entries(report.counts).slice(0, 12)) {
    const example = report.problems.find((problem) => problem.code === code);
    if (example === undefined) continue;
    lines.push(
      `  ${number(count)} × ${code}: ${example.file}${example.row > 0 ? `, row ${example.row}` : ''}: ${example.message}`,
    );
  }
  const unknown = Object.keys(report.unknownFields);
  if (unknown.length > 0) {
    const some = unknown.slice(0, 8).map((name) => `"${name}"`);
    const rest = unknown.length > some.length ? ` and ${number(unknown.length - some.length)} more` : '';
    lines.push(
      `  Not used, since it is not known what they mean: ${some.join(', ')}${rest}. A mapping file can say it (see "cairn directory columns").`,
    );
  }
  return `${lines.join('\n')}\n`;
}
