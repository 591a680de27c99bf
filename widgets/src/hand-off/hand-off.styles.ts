import { css } from 'lit';
import { fields } from '../theme/fields.styles.ts';
import { fileButton } from '../theme/file-button.styles.ts';

export const handOffStyles = css`
  ${fields}
  ${fileButton}

  .hand-off,
  .form,
  .made,
  .field {
    display: grid;
    gap: 16px;
    min-inline-size: 0;
  }

  .hand-off {
    padding-block: 4px;
    background: var(--paper);
  }

  .field {
    gap: 6px;
  }

  .field > label,
  legend {
    font-weight: 600;
  }

  h3 {
    font-size: 22px;
    line-height: 1.3;
  }

  h4 {
    font-size: 20px;
    line-height: 1.3;
  }

  p {
    max-inline-size: 62ch;
    text-wrap: pretty;
  }

  .came,
  .came > div {
    display: grid;
    gap: 12px;
  }

  .came {
    padding: 16px;
    border-radius: var(--round);
    background: var(--sunk);
  }

  .moves {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
  }

  .choices {
    display: grid;
    gap: 8px;
    margin-block-start: 8px;
  }

  .spoken {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
    gap: 8px;
    counter-reset: word;
  }

  .spoken li {
    display: flex;
    gap: 10px;
    align-items: baseline;
    padding: 10px 14px;
    border: 1px solid var(--soft-line);
    border-radius: var(--round);
    background: var(--surface);
    font-size: 22px;
    font-weight: 600;
    counter-increment: word;
  }

  .spoken li::before {
    content: counter(word);
    color: var(--clay);
    font-size: 16px;
  }

  .code {
    display: grid;
    gap: 16px;
    justify-items: start;
    margin: 0;
  }

  .code figcaption {
    display: grid;
    gap: 12px;
  }

  .qr {
    inline-size: min(100%, 340px);
    block-size: auto;
    border: 1px solid var(--soft-line);
    border-radius: var(--round);
  }

  .camera {
    inline-size: min(100%, 420px);
    border-radius: var(--round);
    background: #000;
  }

  .message {
    padding-inline-start: 12px;
    border-inline-start: 4px solid var(--clay);
    font-weight: 600;
  }

  .message:empty {
    display: none;
  }

  @container (min-width: 640px) {
    .code {
      grid-template-columns: auto 1fr;
      gap: 24px;
    }

    .qr {
      inline-size: 340px;
    }
  }

  @media (forced-colors: active) {
    .qr {
      forced-color-adjust: none;
    }
  }
`;
