import { css } from 'lit';

/** Questions and what they are answered with. Every control is as large as a hand. */
export const fieldStyles = css`
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

  legend {
    padding: 0;
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

  .option {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: center;
    min-block-size: 56px;
    padding-block: 4px;
    padding-inline: 6px 16px;
    border: 2px solid var(--soft-line);
    border-radius: var(--round);
    background: var(--surface);
    line-height: 1.35;
    cursor: pointer;
    transition: border-color 120ms;
  }

  .option:hover {
    border-color: var(--line);
  }

  .option:has(:checked) {
    border-color: var(--pine);
    box-shadow: inset 0 0 0 1px var(--pine);
    font-weight: 600;
  }

  .option:has(:focus-visible) {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }

  .option input {
    display: grid;
    place-items: center;
    inline-size: 48px;
    block-size: 48px;
    margin: 0;
    appearance: none;
    outline: none;
    cursor: pointer;
  }

  .option input::before {
    content: '';
    box-sizing: border-box;
    inline-size: 26px;
    block-size: 26px;
    border: 2px solid var(--line);
    border-radius: 50%;
    background: var(--surface);
  }

  .option input[type='checkbox']::before {
    border-radius: 7px;
  }

  .option input:checked::before {
    border: 8px solid var(--pine);
  }

  .option input[type='checkbox']:checked::before {
    border: 0;
    background: var(--pine);
  }

  .option input[type='checkbox']:checked::after {
    content: '';
    position: absolute;
    inline-size: 7px;
    block-size: 13px;
    margin-block-start: -3px;
    border: solid var(--surface);
    border-width: 0 3px 3px 0;
    rotate: 45deg;
  }

  .written {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    margin-block-start: 8px;
  }

  .written input,
  textarea,
  select {
    flex: 1;
    box-sizing: border-box;
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
  }

  .written input.brief {
    flex: 0 1 220px;
  }

  .written select {
    flex: 0 1 160px;
  }

  textarea {
    min-block-size: 112px;
    resize: vertical;
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
      grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
    }
  }

  @media (forced-colors: active) {
    .option:has(:checked),
    .leave-out[aria-pressed='true'] {
      border: 4px solid Highlight;
    }

    .option input[type='checkbox']:checked::before {
      border: 8px solid CanvasText;
    }
  }
`;
