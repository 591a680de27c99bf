export interface Ranked {
  readonly record: number;
  readonly score: number;
}

/** Keeps the best `size` records of many: a heap with the worst on top. Equal scores are ordered by record number. */
export class Top {
  private readonly records: number[] = [];
  private readonly scores: number[] = [];
  private readonly size: number;

  constructor(size: number) {
    this.size = size;
  }

  offer(record: number, score: number): void {
    const { records, scores } = this;
    if (records.length < this.size) {
      records.push(record);
      scores.push(score);
      this.rise(records.length - 1);
      return;
    }
    if (!isWorse(scores[0] as number, records[0] as number, score, record)) return;
    records[0] = record;
    scores[0] = score;
    this.sink();
  }

  /** Best first. */
  finish(): Ranked[] {
    return this.records
      .map((record, at) => ({ record, score: this.scores[at] ?? 0 }))
      .sort((a, b) => b.score - a.score || a.record - b.record);
  }

  private rise(from: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.isWorseAt(at, parent)) return;
      this.swap(at, parent);
      at = parent;
    }
  }

  private sink(): void {
    for (let at = 0; ;) {
      const left = 2 * at + 1;
      if (left >= this.records.length) return;
      const worse = left + 1 < this.records.length && this.isWorseAt(left + 1, left) ? left + 1 : left;
      if (!this.isWorseAt(worse, at)) return;
      this.swap(at, worse);
      at = worse;
    }
  }

  private isWorseAt(a: number, b: number): boolean {
    const { records, scores } = this;
    return isWorse(scores[a] as number, records[a] as number, scores[b] as number, records[b] as number);
  }

  private swap(a: number, b: number): void {
    const { records, scores } = this;
    [records[a], records[b]] = [records[b] as number, records[a] as number];
    [scores[a], scores[b]] = [scores[b] as number, scores[a] as number];
  }
}

function isWorse(score: number, record: number, otherScore: number, otherRecord: number): boolean {
  return score < otherScore || (score === otherScore && record > otherRecord);
}
