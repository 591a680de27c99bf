import { minify } from 'terser';
import type { Plugin } from 'vite';

/**
 * Goes over what the bundler has made small once more: a second tool finds another hundredth or two, in the files that
 * every visitor waits for.
 */
export function denser(): Plugin {
  return {
    name: 'denser',
    async generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        const { code } = await minify(file.code, {
          module: true,
          compress: { passes: 3 },
          format: { comments: false },
        });
        if (code === undefined) throw new Error(`${file.fileName} could not be made smaller.`);
        file.code = code;
      }
    },
  };
}
