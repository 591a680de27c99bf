import { css } from 'lit';

/** What a person writes in and chooses with. Every control is as large as a hand. */
export const fields = css`
  legend {
    padding: 0;
  }

  textarea,
  select,
  input:not([type='radio'], [type='checkbox'], [type='file']) {
    min-inline-size: 0;
    inline-size: 100%;
    min-block-size: 56px;
    margin: 0;
    padding: 10px 16px;
    border: 2px solid var(--line);
    border-radius: var(--round);
    background: var(--surface);
    color: var(--ink);
    font: inherit;
    line-height: 1.4;
  }

  textarea {
    resize: vertical;
  }

  .choice {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: center;
    min-block-size: 56px;
    padding-block: 2px;
    padding-inline: 4px 16px;
    border: 2px solid var(--soft-line);
    border-radius: var(--round);
    background: var(--surface);
    line-height: 1.35;
    cursor: pointer;
    transition: border-color 120ms;
  }

  .choice:hover {
    border-color: var(--line);
  }

  .choice:has(:checked) {
    border-color: var(--pine);
    box-shadow: inset 0 0 0 1px var(--pine);
    font-weight: 600;
  }

  .choice:has(:focus-visible) {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }

  [type='radio'],
  [type='checkbox'] {
    position: relative;
    display: grid;
    place-items: center;
    inline-size: 48px;
    block-size: 48px;
    margin: 0;
    appearance: none;
    outline: none;
    cursor: pointer;
  }

  [type='radio']::before,
  [type='checkbox']::before {
    content: '';
    inline-size: 26px;
    block-size: 26px;
    border: 2px solid var(--line);
    border-radius: 50%;
    background: var(--surface);
  }

  [type='checkbox']::before {
    border-radius: 7px;
  }

  [type='radio']:checked::before {
    border: 8px solid var(--pine);
  }

  [type='checkbox']:checked::before {
    border-color: var(--pine);
    background: var(--pine);
  }

  [type='checkbox']:checked::after {
    content: '';
    position: absolute;
    inline-size: 7px;
    block-size: 13px;
    margin-block-start: -4px;
    border: solid var(--surface);
    border-width: 0 3px 3px 0;
    rotate: 45deg;
  }

  @media (forced-colors: active) {
    .choice:has(:checked) {
      border: 4px solid Highlight;
    }

    [type='checkbox']:checked::before {
      border: 8px solid CanvasText;
    }
  }
`;
