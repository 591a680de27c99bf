import { css } from 'lit';
import { fileButton } from '../theme/file-button.styles.ts';
import { paperStyles } from './paper.styles.ts';

/** The look of the later pages, and of the paper. */
export const laterStyles = css`
  .moves + .moves {
    margin-block-start: 8px;
    margin-inline-start: -12px;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 8px;
    margin-block-start: 24px;
    padding-block-start: 8px;
    border-block-start: 1px solid var(--soft-line);
  }

  .tools .button {
    margin-inline-start: -12px;
    margin-inline-end: 12px;
  }

  .tools .hint {
    flex-basis: 100%;
  }

  .note,
  .problems {
    margin-block: 16px;
    padding: 16px 20px;
    border-inline-start: 6px solid var(--clay);
    border-radius: var(--round);
    background: var(--sunk);
  }

  .problems h3,
  .note p {
    margin: 0 0 4px;
    font-size: 20px;
  }

  .note p {
    font-size: inherit;
  }

  .problems a {
    display: flex;
    align-items: center;
    min-block-size: 48px;
    font-weight: 600;
  }

  .problems:focus-visible {
    outline: 3px solid var(--focus);
  }

  .copies {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  .copies:empty {
    display: none;
  }

  .answers > div {
    display: grid;
    gap: 0 16px;
    padding-block: 10px;
    border-block-end: 1px solid var(--soft-line);
    break-inside: avoid;
  }

  dt {
    color: var(--muted);
  }

  dd {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 8px;
    font-weight: 600;
  }

  dd .button {
    flex: none;
    margin-inline-end: -12px;
  }

  .dots .button {
    margin-inline-start: -12px;
    text-align: start;
  }

  .gaps ul {
    display: grid;
    gap: 8px;
    font-size: 16px;
  }

  .gaps code {
    color: var(--muted);
  }

  .keep {
    margin-block-start: 20px;
  }

  .moves + .hint {
    margin-block-start: 12px;
  }

  .asked-in {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
  }

  .asked-in select {
    inline-size: auto;
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    margin: 12px 0 0 -8px;
  }

  .file-words {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
    margin-block-start: 12px;
  }

  .file-words input {
    min-block-size: 48px;
    inline-size: 100%;
    padding-block: 10px;
    font: inherit;
  }

  @container (min-width: 640px) {
    .answers > div {
      grid-template-columns: 1fr 1fr;
      align-items: center;
    }
  }

  dd > span,
  .paper-question p {
    white-space: pre-line;
  }

  ${fileButton}
  ${paperStyles}
`;
