import { css } from 'lit';

export const planStyles = css`
  .plan {
    padding: 20px 16px 0;
    border: 1px solid var(--soft-line);
    border-radius: 16px;
    background: var(--paper);
  }

  .header {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    justify-content: space-between;
    gap: 8px 24px;
    margin-block-end: 12px;
  }

  h2 {
    font-size: 30px;
    line-height: 1.2;
    letter-spacing: -0.01em;
  }

  h3 {
    font-size: 22px;
    line-height: 1.3;
    text-wrap: balance;
  }

  .safety {
    display: grid;
    gap: 8px;
  }

  .leave {
    justify-self: end;
    border-color: var(--clay);
    color: var(--clay);
  }

  .promise,
  .hint {
    max-inline-size: 66ch;
    color: var(--muted);
    font-size: 16px;
    text-wrap: pretty;
  }

  .promise {
    margin-block: 12px 28px;
  }

  .due,
  .offered,
  .note {
    padding: 12px 16px;
    border-inline-start: 5px solid var(--clay);
    border-radius: var(--round);
    background: var(--sunk);
  }

  .due,
  .offered {
    margin-block-end: 24px;
  }

  .offered {
    display: grid;
    gap: 8px;
    justify-items: start;
    padding: 20px;
  }

  .dots {
    list-style: disc;
    padding-inline-start: 22px;
  }

  .start .cairn {
    display: none;
    color: var(--clay);
    stroke-width: 1.3;
  }

  .columns,
  .main,
  .around,
  .goals,
  .start {
    display: grid;
    align-content: start;
    gap: 24px;
    min-inline-size: 0;
  }

  .columns {
    gap: 40px;
  }

  .goals:empty {
    display: none;
  }

  .take {
    margin-block-start: 40px;
  }

  .history {
    margin-block-start: 16px;
  }

  summary {
    display: inline-flex;
    align-items: center;
    min-block-size: 48px;
    padding-inline: 8px;
    margin-inline-start: -8px;
    border-radius: 8px;
    color: var(--pine);
    cursor: pointer;
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  .undo-bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 16px;
    margin: 24px -16px 0;
    padding: 8px 16px;
    border-block-start: 1px solid var(--soft-line);
    border-radius: 0 0 15px 15px;
    background: var(--surface);
  }

  .undo-bar .button {
    padding-inline: 14px;
  }

  .undo-bar[hidden] {
    display: none;
  }

  .plan:not(:has(.undo-bar:not([hidden]))) {
    padding-block-end: 28px;
  }

  /* Only where it leaves room to read: not on a phone held sideways, not at 400 % zoom. */
  @media (min-height: 480px) {
    .undo-bar {
      position: sticky;
      inset-block-end: 0;
    }

    button,
    a,
    input,
    textarea,
    select,
    summary,
    [tabindex='-1'] {
      scroll-margin-block: 24px 140px;
    }
  }

  @container (min-width: 480px) {
    .plan {
      padding: 28px 28px 0;
    }

    .card {
      padding: 24px 24px 16px;
    }

    .undo-bar {
      margin-inline: -28px;
      padding-inline: 28px;
    }
  }

  @container (min-width: 640px) {
    .safety {
      grid-template-columns: 1fr auto;
      align-items: center;
    }

    .safety cairn-crisis:only-child {
      grid-column: 1 / -1;
    }
  }

  @container (min-width: 960px) {
    .columns {
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      gap: 56px;
    }

    .start {
      grid-template-columns: minmax(0, 720px) 1fr;
      align-items: start;
    }

    .start .cairn {
      display: block;
      justify-self: center;
      margin-block-start: 24px;
    }
  }

  @media print {
    .plan {
      padding: 0;
      border: 0;
    }

    .languages,
    .undo-bar,
    .take {
      display: none;
    }
  }
`;
