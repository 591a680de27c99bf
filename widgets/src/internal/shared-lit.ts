import { css, html, LitElement, nothing, render, svg } from 'lit';

/** Where the later parts find the template functions of the script that loads them. */
const SHARED_LIT = Symbol.for('cairn.lit');

/**
 * Lends Lit to the later parts. They cannot bring a second copy: a page with Trusted Types lets the policy
 * `lit-html` be made only once.
 */
export function shareLit(): void {
  Object.assign(globalThis, { [SHARED_LIT]: { css, html, LitElement, nothing, render, svg } });
}
