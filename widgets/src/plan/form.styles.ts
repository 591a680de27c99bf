import { css } from 'lit';

/** What a person writes and chooses with. Every control is as large as a hand. */
export const formStyles = css`
  .form {
    display: grid;
    gap: 20px;
    justify-self: stretch;
    inline-size: 100%;
    padding-block: 8px;
  }

  .form .form {
    padding: 0;
  }

  .field {
    display: grid;
    gap: 6px;
  }

  .field > label,
  legend {
    padding: 0;
    font-weight: 600;
    line-height: 1.35;
  }

  .start .form .field > label,
  .ask > .form .field > label {
    font-size: 26px;
    line-height: 1.25;
    letter-spacing: -0.01em;
  }

  .again {
    padding-inline-start: 12px;
    border-inline-start: 4px solid var(--clay);
    color: var(--clay);
    font-weight: 600;
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

  input[type='date'],
  input[type='time'] {
    max-inline-size: 240px;
  }

  textarea {
    min-block-size: 84px;
    field-sizing: content;
    max-block-size: 50vh;
    resize: vertical;
  }

  .ask textarea {
    min-block-size: 112px;
    font-size: 20px;
  }

  .choices {
    display: grid;
    gap: 8px;
    margin-block-start: 8px;
  }

  .choice,
  .tick {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: center;
    line-height: 1.35;
    cursor: pointer;
  }

  .choice {
    min-block-size: 52px;
    padding-inline: 4px 16px;
    border: 2px solid var(--soft-line);
    border-radius: var(--round);
    background: var(--surface);
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

  .tick {
    min-block-size: 48px;
    align-items: start;
  }

  .tick > span {
    padding-block: 11px;
  }

  .choice:has(:focus-visible),
  .tick:has(:focus-visible) {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
    border-radius: var(--round);
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

  .tick [type='checkbox']::before {
    border-radius: 50% 50% 46% 46%;
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

  .lead {
    margin-block: 28px 8px;
    font-weight: 600;
  }

  .parts {
    margin-block-start: 16px;
  }

  .picks {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .picks .button {
    border-color: var(--line);
    font-weight: 400;
    text-align: start;
  }

  .have {
    padding: 12px 16px;
    border-radius: var(--round);
    background: var(--sunk);
  }

  .have ul {
    list-style: disc;
    padding-inline-start: 22px;
  }

  .again-box {
    display: grid;
    gap: 8px;
    justify-items: start;
  }

  .file {
    position: relative;
    cursor: pointer;
  }

  .file input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    cursor: pointer;
  }

  .file:focus-within {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }

  .copied {
    font-size: 16px;
  }

  @container (min-width: 480px) {
    .choices {
      grid-template-columns: repeat(auto-fill, minmax(190px, 1fr));
    }
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
