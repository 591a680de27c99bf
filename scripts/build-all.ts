import { build } from './build.ts';
import { out } from './paths.ts';

await build((line) => console.log(line));
console.log(`Built. The site is in ${out.site}, the extension in ${out.extension}.`);
