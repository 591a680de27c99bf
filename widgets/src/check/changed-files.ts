import { siblingUrl } from '../internal/sibling.ts';

/** The files that the finder runs on. */
export const FILES = ['cairn.js', 'cairn-worker.js', 'cairn-search.js', 'cairn-more.js'] as const;

interface Integrity {
  readonly version: string;
  readonly files: Readonly<Record<string, string>>;
}

/** What `integrity.json` says, and which of the finder's files are not as it says: an update that was copied in part, or a change. */
export interface FilesFound {
  readonly version: string;
  readonly changed: readonly string[];
}

/** Undefined where no hashes lie beside the scripts. */
export async function changedFiles(): Promise<FilesFound | undefined> {
  const said = await readIntegrity();
  if (!said) return undefined;
  const isAsSaid = await Promise.all(
    FILES.map((name) =>
      // The browser compares: it gives nothing out that does not match.
      fetch(siblingUrl(name), { integrity: said.files[name] ?? '' }).then(
        ({ ok }) => ok && said.files[name] !== undefined,
        () => false,
      ),
    ),
  );
  return { version: said.version, changed: FILES.filter((_, at) => !isAsSaid[at]) };
}

function readIntegrity(): Promise<Integrity | undefined> {
  return fetch(siblingUrl('integrity.json'))
    .then((response) => (response.ok ? (response.json() as Promise<Partial<Integrity>>) : undefined))
    .then(
      (said) => (said?.version && said.files ? { version: said.version, files: said.files } : undefined),
      () => undefined,
    );
}
