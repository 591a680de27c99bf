import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../paths.ts';
import { billOfMaterials } from './bill-of-materials.ts';
import { licenceReport, REPORT } from './licence-report.ts';

// Writes the report anew after a dependency has changed: npx pnpm@12 release:licences

await writeFile(path.join(root, REPORT), licenceReport(await billOfMaterials(new Date().toISOString())));
console.log(`Wrote ${REPORT}.`);
