import { css } from 'lit';

/** A label that looks like a button and lies under its own file input, which takes the press and the focus. */
export const fileButton = css`
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
`;
