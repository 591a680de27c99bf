import { css } from 'lit';
import { fields } from '../theme/fields.styles.ts';

/** Questions and what they are answered with. */
export const fieldStyles = css`
  ${fields}

  .questions {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 28px;
  }

  .questions.many > * {
    content-visibility: auto;
    contain-intrinsic-size: auto 320px;
  }

  .group {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
  }

  .group .group {
    padding-inline-start: 16px;
    border-inline-start: 3px solid var(--soft-line);
  }

  .group > h4 {
    margin: 0;
  }

  .follow-ups {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
    margin-block-start: 20px;
    padding-inline-start: 16px;
    border-inline-start: 3px solid var(--soft-line);
  }

  .ask {
    margin-block-end: 8px;
    font-size: 20px;
    font-weight: 600;
    line-height: 1.35;
    text-wrap: pretty;
  }

  .options {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    margin-block-start: 8px;
  }

  .written {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    margin-block-start: 8px;
  }

  .written input {
    flex: 1;
  }

  .written input.brief {
    flex: 0 1 220px;
  }

  .written select {
    flex: 0 1 160px;
  }

  textarea {
    min-block-size: 112px;
  }

  .other {
    margin-block-start: 12px;
  }

  .told {
    font-weight: 600;
  }

  .look-again {
    display: grid;
    margin-block: 4px;
    padding-inline-start: 12px;
    border-inline-start: 4px solid var(--clay);
    color: var(--clay);
    font-weight: 600;
  }

  .leave-outs {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    margin: 4px 0 0 -10px;
  }

  .leave-out {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 48px;
    padding: 4px 10px;
    border: 2px solid transparent;
    border-radius: var(--round);
    background: none;
    color: var(--pine);
    font-size: 16px;
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  .leave-out:hover {
    background: var(--sunk);
  }

  .leave-out[aria-pressed='true'] {
    border-color: var(--pine);
    background: var(--surface);
    font-weight: 600;
    text-decoration: none;
  }

  .question:focus-visible {
    outline: none;
  }

  @container (min-width: 340px) {
    .options.short {
      grid-template-columns: repeat(auto-fill, minmax(168px, 1fr));
    }
  }

  @media (forced-colors: active) {
    .leave-out[aria-pressed='true'] {
      border: 4px solid Highlight;
    }
  }
`;
