import { expect } from 'chai';
import { adoptStyles as libraryAdopt, css as libraryCss } from 'lit';
import { adoptStyles as smallAdopt, css as smallCss } from './small-css.ts';

/** The colour that a line inside a shadow root takes from the sheets. */
function colourUnder(adopt: (root: ShadowRoot) => void): string {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  root.append(document.createElement('p'));
  adopt(root);
  document.body.append(host);
  const { color } = getComputedStyle(root.querySelector('p')!);
  host.remove();
  return color;
}

describe('small css', () => {
  it('joins sheets and dresses a root as the library does, in the same order', () => {
    const library = libraryCss`p { color: rgb(1, 2, 3); }`;
    const small = smallCss`p { color: rgb(1, 2, 3); }`;
    const both = [
      libraryCss`p { color: red; } ${library} b { color: red; }`.cssText,
      smallCss`p { color: red; } ${small} b { color: red; }`.cssText,
    ];
    expect(both[1]).to.equal(both[0]);
    const colours = [
      colourUnder((root) => libraryAdopt(root, [libraryCss`p { color: red; }`, library])),
      colourUnder((root) => smallAdopt(root, [smallCss`p { color: red; }`, small])),
      colourUnder((root) => smallAdopt(root, [small, new CSSStyleSheet()])),
    ];
    expect(new Set(colours)).to.deep.equal(new Set(['rgb(1, 2, 3)']));
  });
});
