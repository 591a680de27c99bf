/** A whole list in its structure: JSON values, or the tables of a package by file name. */
export type Seed = { readonly reader: string } & (
  | { readonly json: unknown; readonly isLines?: boolean }
  | { readonly tables: Readonly<Record<string, readonly (readonly string[])[]>> }
);
