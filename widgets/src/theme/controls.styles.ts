import { css } from 'lit';

/** Buttons and links that act as buttons. Every one is 48 px tall; `quiet` has no fill, `plain` no box. */
export const controls = css`
  button {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    cursor: pointer;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: 48px;
    min-inline-size: 48px;
    padding: 8px 18px;
    border: 2px solid var(--pine);
    border-radius: 999px;
    background: var(--pine);
    color: var(--on-pine);
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
  }

  .button.quiet {
    background: var(--surface);
    color: var(--pine);
  }

  .button.plain {
    padding-inline: 8px;
    border-color: transparent;
    background: transparent;
    color: var(--pine);
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  .button[aria-pressed='true']:not(.plain) {
    background: var(--pine);
    color: var(--on-pine);
  }

  .button[aria-disabled='true'] {
    border-style: dashed;
    text-decoration: none;
    cursor: default;
  }

  .button.quiet[aria-pressed='false']:hover,
  .button.quiet:not([aria-pressed]):hover,
  .button.plain:hover {
    background: var(--sunk);
  }

  summary {
    display: inline-flex;
    align-items: center;
    min-block-size: 48px;
    padding-inline: 8px;
    margin-inline-start: -8px;
    border-radius: 8px;
    color: var(--pine);
    cursor: pointer;
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  @media (forced-colors: active) {
    .button {
      border-color: ButtonBorder;
    }

    a.button {
      border-color: LinkText;
    }

    .button.plain {
      border-color: Canvas;
    }

    .button[aria-pressed='true'] {
      border-width: 4px;
      border-color: Highlight;
    }
  }

  @media print {
    button,
    .button {
      display: none;
    }

    summary {
      text-decoration: none;
    }

    details::details-content {
      content-visibility: visible;
      block-size: auto;
    }
  }
`;
