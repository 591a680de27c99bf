export declare function contrast(one: string, other: string): number;

export declare const PAIRS: readonly {
  readonly front: string;
  readonly ground: string;
  readonly least: number;
}[];
