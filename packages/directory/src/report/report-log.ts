import { wordsFor, type Finding } from './problem-words.ts';
import type { ImportProblem, ImportReport } from './import-report.ts';

const MAX_UNKNOWN_FIELDS = 2000;

/** Gathers the report while records pass by. Every record is counted exactly once: kept or skipped. */
export class ReportLog {
  private kept = 0;
  private repaired = 0;
  private skipped = 0;
  private confidential = 0;
  private isIncomplete = false;
  private readonly problems: ImportProblem[] = [];
  private readonly counts = new Map<string, number>();
  private readonly unknown = new Map<string, number>();
  private readonly duplicates = new Map<string, string[]>();
  private readonly inputs: { file: string; format: string }[] = [];

  input(file: string, format: string): void {
    this.inputs.push({ file, format });
  }

  keep(file: string, row: number, id: string, findings: readonly Finding[]): void {
    this.kept += 1;
    if (findings.length > 0) this.repaired += 1;
    for (const finding of findings) this.note(file, row, finding, 'repaired', id);
  }

  /** A record that is not in the directory; the first finding says why. */
  skip(file: string, row: number, findings: readonly [Finding, ...Finding[]]): void {
    this.skipped += 1;
    for (const finding of findings) this.note(file, row, finding, 'skipped');
  }

  /** Something about a whole file. `isLoss` when entries are missing because of it. */
  file(file: string, row: number, finding: Finding, isLoss: boolean): void {
    if (isLoss) this.isIncomplete = true;
    this.note(file, row, finding, 'file');
  }

  markIncomplete(): void {
    this.isIncomplete = true;
  }

  unknownField(name: string): void {
    const known = this.unknown.has(name) || this.unknown.size < MAX_UNKNOWN_FIELDS ? name : '(others)';
    this.unknown.set(known, (this.unknown.get(known) ?? 0) + 1);
  }

  /** Groups an entry with an earlier one that it looks like. */
  duplicate(first: string, id: string): void {
    this.duplicates.set(first, [...(this.duplicates.get(first) ?? []), id]);
  }

  get readSoFar(): number {
    return this.kept + this.skipped;
  }

  report(): ImportReport {
    return {
      read: this.kept + this.skipped,
      kept: this.kept,
      repaired: this.repaired,
      skipped: this.skipped,
      duplicates: Object.fromEntries(this.duplicates),
      confidentialRemoved: this.confidential,
      isIncomplete: this.isIncomplete,
      inputs: this.inputs,
      counts: sorted(this.counts),
      unknownFields: sorted(this.unknown),
      problems: this.problems,
    };
  }

  private note(
    file: string,
    row: number,
    finding: Finding,
    outcome: ImportProblem['outcome'],
    id?: string,
  ): void {
    if (/-removed-confidential$|^entry-hidden$/.test(finding.code)) this.confidential += 1;
    this.counts.set(finding.code, (this.counts.get(finding.code) ?? 0) + 1);
    this.problems.push({
      file,
      row,
      code: finding.code,
      message: wordsFor(finding),
      outcome,
      ...(id === undefined ? {} : { id }),
    });
  }
}

function sorted(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
}
