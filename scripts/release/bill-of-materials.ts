import { createHash } from 'node:crypto';
import { run } from '../run.ts';
import { root } from '../paths.ts';

/** A part of what is shipped, as CycloneDX names it. */
export interface Component {
  readonly name: string;
  readonly group?: string;
  readonly version: string;
  readonly purl: string;
  readonly licenses?: readonly {
    readonly license?: { readonly id?: string; readonly name?: string };
    readonly expression?: string;
  }[];
}

export interface BillOfMaterials {
  readonly bomFormat: 'CycloneDX';
  readonly specVersion: string;
  readonly serialNumber: string;
  readonly metadata: { readonly timestamp: string };
  readonly components: readonly Component[];
}

/** The version of the format that the common readers of such bills understand. */
const SPEC = '1.6';

/**
 * Everything that runs at a user's, out of the lockfile, as pnpm writes it. The time and the number that it makes up anew
 * each run are replaced by the given time and by a hash, so that the same lockfile gives the same bill.
 */
export async function billOfMaterials(timestamp: string): Promise<BillOfMaterials> {
  // The pnpm that runs this, where one does; else npx finds it.
  const own = process.env['npm_execpath'];
  const [command, ...before] = own?.includes('pnpm') ? [own] : ['npx', '--yes', 'pnpm@12'];
  const args = ['--silent', 'sbom', '--prod', '--sbom-format', 'cyclonedx', '--sbom-spec-version', SPEC];
  const { exitCode, output } = await run(command, [...before, ...args], { cwd: root });
  const json = output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1);
  if (exitCode !== 0 || json === '')
    throw new Error(`pnpm could not write the bill of materials:\n${output}`);
  // Who needs whom differs from run to run where two need the same; the lockfile says it, the bill need not.
  const { dependencies: _, ...made } = JSON.parse(json) as BillOfMaterials & {
    readonly dependencies: unknown;
  };
  const components = [...made.components].sort((a, b) => (a.purl < b.purl ? -1 : 1));
  const hash = createHash('sha256').update(JSON.stringify(components)).digest('hex');
  const parts = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `5${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ];
  return {
    ...made,
    serialNumber: `urn:uuid:${parts.join('-')}`,
    metadata: { ...made.metadata, timestamp },
    components,
  };
}

/** The libraries of others among the components. */
export function foreignComponents(bill: BillOfMaterials): readonly Component[] {
  return bill.components.filter(({ group }) => group !== '@cairn');
}
