import { css } from 'lit';
import { fields } from '../theme/fields.styles.ts';
import { fileButton } from '../theme/file-button.styles.ts';

/** Forms around what a person writes and chooses. */
export const formStyles = css`
  ${fields}
  ${fileButton}

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

  input[type='date'],
  input[type='time'] {
    max-inline-size: 240px;
  }

  textarea {
    min-block-size: 84px;
    field-sizing: content;
    max-block-size: 50vh;
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

  .tick {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: start;
    min-block-size: 48px;
    line-height: 1.35;
    cursor: pointer;
  }

  .tick > span {
    padding-block: 11px;
  }

  .tick:has(:focus-visible) {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
    border-radius: var(--round);
  }

  .tick [type='checkbox']::before {
    border-radius: 50% 50% 46% 46%;
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

  .lead-in {
    margin-block-end: 6px;
    font-weight: 600;
    line-height: 1.35;
  }

  .correction textarea {
    margin-block-start: 6px;
    font-weight: 400;
  }

  .again-box {
    display: grid;
    gap: 8px;
    justify-items: start;
  }

  .copied {
    font-size: 16px;
  }

  @container (min-width: 480px) {
    .choices {
      grid-template-columns: repeat(auto-fill, minmax(190px, 1fr));
    }
  }
`;
