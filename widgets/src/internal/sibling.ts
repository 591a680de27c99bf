/**
 * Address of a file that is published beside the running script. The bundler must not follow it, so the
 * name arrives as an argument.
 */
export function siblingUrl(
  name:
    | 'cairn.js'
    | 'integrity.json'
    | `cairn-${'more' | 'worker' | 'search' | 'check' | 'assessment' | 'assessment-later' | 'assessment-wording' | 'fhirpath' | 'plan' | 'profile' | 'journey' | 'consent' | 'hand-off'}.js`,
): string {
  return new URL(name, import.meta.url).href;
}
