import { css } from 'lit';
import { fields } from '../theme/fields.styles.ts';

export const consentStyles = css`
  ${fields}

  h3 {
    font-size: 24px;
    line-height: 1.25;
    text-wrap: balance;
  }

  h4 {
    font-size: 20px;
    line-height: 1.3;
  }

  h5 {
    margin: 0;
    font-size: 18px;
  }

  .safety {
    display: grid;
    gap: 8px;
    margin-block-end: 20px;
  }

  .intro {
    max-inline-size: 62ch;
    margin-block: 0 28px;
    font-size: 20px;
    text-wrap: pretty;
  }

  .consent section,
  .form,
  .field,
  .cards,
  .card,
  .note,
  .words,
  #c-answer:not(:empty) {
    display: grid;
    gap: 16px;
    min-inline-size: 0;
  }

  .form {
    gap: 28px;
    margin-block-start: 8px;
  }

  .field {
    gap: 6px;
  }

  .field > label,
  legend {
    font-weight: 600;
    line-height: 1.35;
  }

  .choices {
    display: grid;
    gap: 8px;
    margin-block-start: 8px;
  }

  .again {
    padding-inline-start: 12px;
    border-inline-start: 4px solid var(--clay);
    color: var(--clay);
    font-weight: 600;
  }

  textarea {
    min-block-size: 84px;
    field-sizing: content;
    max-block-size: 50vh;
  }

  input[type='date'] {
    max-inline-size: 240px;
  }

  .card {
    gap: 8px;
    justify-items: start;
    padding: 20px;
    border: 1px solid var(--soft-line);
    border-radius: 16px;
    background: var(--surface);
  }

  .state {
    color: var(--clay);
    font-weight: 600;
  }

  .note {
    gap: 12px;
    justify-items: start;
    padding: 20px;
    border-inline-start: 6px solid var(--clay);
    border-radius: var(--round);
    background: var(--sunk);
  }

  .words {
    gap: 12px;
    max-inline-size: 66ch;
    padding: 20px;
    border: 1px solid var(--soft-line);
    border-radius: var(--round);
    background: var(--surface);
    text-wrap: pretty;
  }

  .empty {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 16px;
    color: var(--muted);
  }

  .moves {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }

  .pad {
    inline-size: 100%;
    max-inline-size: 560px;
    aspect-ratio: 400 / 140;
    border: 2px solid var(--line);
    border-radius: var(--round);
    background: var(--surface);
    touch-action: none;
    cursor: crosshair;
  }

  .pad path {
    fill: none;
    stroke: var(--ink);
    stroke-width: 3;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .pad .baseline {
    stroke: var(--line);
    stroke-width: 1;
  }

  .wide {
    overflow-x: auto;
  }

  .consent table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  .consent :is(th, td) {
    padding: 8px 12px 8px 0;
    border-block-end: 1px solid var(--soft-line);
    text-align: start;
    vertical-align: top;
  }

  @container (min-width: 480px) {
    .choices {
      grid-template-columns: repeat(auto-fill, minmax(230px, 1fr));
    }
  }

  @container (min-width: 640px) {
    .cards {
      grid-template-columns: repeat(auto-fill, minmax(280px, 1fr));
    }
  }

  @media (forced-colors: active) {
    .pad path {
      stroke: CanvasText;
    }
  }
`;
