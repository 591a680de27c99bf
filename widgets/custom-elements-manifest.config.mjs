import { existsSync, readdirSync } from 'node:fs';

const source = new URL('src/', import.meta.url);
const widgets = readdirSync(source).filter((name) => existsSync(new URL(`${name}/define.ts`, source)));

/** How a widget works inside is nobody else's business, and changes with every day's work. */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations = [] } of customElementsManifest.modules)
      for (const declaration of declarations)
        declaration.members = declaration.members?.filter(
          ({ name, privacy }) => privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#'),
        );
  },
};

/** What editors and documentation know about the widgets; `pnpm --filter @cairn/widgets analyze` writes it anew. */
export default {
  globs: widgets.flatMap((name) => [`src/${name}/${name}.ts`, `src/${name}/events.ts`]),
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [publicOnly],
};
