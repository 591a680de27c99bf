import { existsSync, readdirSync, readFileSync } from 'node:fs';

export type Row = Readonly<Record<string, string>>;

interface PackageResource {
  readonly name: string;
  readonly path: string;
  readonly schema: {
    readonly primaryKey: string;
    readonly fields: readonly {
      readonly name: string;
      readonly constraints?: { readonly required?: boolean };
    }[];
    readonly foreignKeys?: readonly {
      readonly fields: string;
      readonly reference: { readonly resource: string; readonly fields: string };
    }[];
  };
}

export interface HsdsPackage {
  readonly resources: readonly PackageResource[];
  readonly csvFiles: readonly string[];
  rows(resource: string): readonly Row[];
  header(resource: string): readonly string[];
}

/** Opens `data/directories/<name>` by its own `datapackage.json`. */
export function openPackage(name: string): HsdsPackage {
  const folder = new URL(`../../data/directories/${name}/`, import.meta.url);
  const description = JSON.parse(readFileSync(new URL('datapackage.json', folder), 'utf8')) as {
    resources: PackageResource[];
  };
  const tables = new Map(
    description.resources.map(({ name: resource, path }) => {
      const file = new URL(path, folder);
      return [
        resource,
        existsSync(file) ? parseCsv(readFileSync(file, 'utf8')) : { header: [], rows: [] },
      ] as const;
    }),
  );
  return {
    resources: description.resources,
    csvFiles: readdirSync(folder).filter((file) => file.endsWith('.csv')),
    rows: (resource) => tables.get(resource)?.rows ?? [],
    header: (resource) => tables.get(resource)?.header ?? [],
  };
}

export function parseCsv(text: string): {
  readonly header: readonly string[];
  readonly rows: readonly Row[];
} {
  const table: string[][] = [[]];
  for (const match of text.matchAll(/("(?:[^"]|"")*"|[^,\n]*)(,|\n|$)/g)) {
    const [, raw = '', end] = match;
    if (end === '' && raw === '') continue;
    table.at(-1)?.push(raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw);
    if (end === '\n') table.push([]);
  }
  const [header = [], ...body] = table.filter((cells) => cells.length > 0);
  for (const cells of body) {
    if (cells.length !== header.length)
      throw new Error(`A row has ${cells.length} cells, not ${header.length}: ${cells.join(' | ')}`);
  }
  return {
    header,
    rows: body.map((cells) => Object.fromEntries(header.map((column, at) => [column, cells[at] ?? '']))),
  };
}
