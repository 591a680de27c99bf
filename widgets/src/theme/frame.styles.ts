import { css } from 'lit';

/**
 * The inner wrapper that every widget draws in. A page's own rules beat `:host`, so what a page could hand
 * down (size, spacing, alignment, colour) is reset here and nowhere else.
 */
export const frame = css`
  :host {
    display: block;
  }

  :host([hidden]) {
    display: none;
  }

  .frame {
    all: initial;
    display: block;
    box-sizing: border-box;
    container-type: inline-size;
    overflow-wrap: anywhere;
    font:
      400 18px/1.5 system-ui,
      -apple-system,
      'Segoe UI',
      Roboto,
      'Noto Sans',
      Ubuntu,
      'Helvetica Neue',
      sans-serif;
    font-variant-numeric: tabular-nums;
    color: var(--ink);
    text-align: start;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }

  .frame *,
  .frame *::before,
  .frame *::after {
    box-sizing: border-box;
  }

  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }

  ul,
  ol {
    list-style: none;
  }

  [hidden] {
    display: none !important;
  }

  svg {
    flex: none;
    forced-color-adjust: auto;
  }

  a {
    color: var(--pine);
    text-underline-offset: 3px;
  }

  :focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }

  [tabindex='-1']:focus-visible {
    outline: none;
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (prefers-reduced-motion: reduce) {
    .frame * {
      transition: none !important;
    }
  }
`;
