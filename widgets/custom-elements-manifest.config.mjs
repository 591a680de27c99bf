import { existsSync, readdirSync } from 'node:fs';

const source = new URL('src/', import.meta.url);
const widgets = readdirSync(source).filter((name) => existsSync(new URL(`${name}/define.ts`, source)));

/** What editors and documentation know about the widgets; `pnpm --filter @cairn/widgets analyze` writes it anew. */
export default {
  globs: widgets.flatMap((name) => [`src/${name}/${name}.ts`, `src/${name}/events.ts`]),
  outdir: '.',
  litelement: true,
  packagejson: false,
};
