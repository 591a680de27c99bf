type Tables = Readonly<Record<string, readonly (readonly string[])[]>>;

/**
 * A whole list in its structure: JSON values, the tables of a package by file name, the sheets of a workbook, or the
 * pages that an API answers.
 */
export type Seed = {
  readonly reader: string;
  /** Which of the lists of a reader this is, where it has more than one. */
  readonly shape?: string;
} & (
  | { readonly json: unknown; readonly isLines?: boolean }
  | { readonly tables: Tables }
  | { readonly sheets: Tables }
  | { readonly pages: readonly unknown[] }
);

export function nameOf({ reader, shape }: Seed): string {
  return shape === undefined ? reader : `${reader} (${shape})`;
}
