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
    transition: background-color 120ms;
  }

  .button.quiet {
    background: var(--surface);
    color: var(--pine);
  }

  .button.plain {
    padding-inline: 12px;
    border-color: transparent;
    background: transparent;
    color: var(--pine);
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  .button.quiet:hover,
  .button.plain:hover {
    background: var(--sunk);
  }

  @media (forced-colors: active) {
    .button {
      border-color: ButtonBorder;
    }

    a.button {
      border-color: LinkText;
    }
  }

  @media print {
    button,
    .button {
      display: none;
    }
  }
`;
