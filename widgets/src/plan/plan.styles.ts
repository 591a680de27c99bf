import { css } from 'lit';

export const planStyles = css`
  .plan {
    padding-block-end: 0;
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

  .promise {
    max-inline-size: 66ch;
    margin-block: 12px 28px;
    color: var(--muted);
    font-size: 16px;
    text-wrap: pretty;
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

  .start .cairn {
    display: none;
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

  cairn-hand-off {
    justify-self: stretch;
  }

  .history {
    margin-block-start: 16px;
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

  .plan:not(:has(.undo-bar:not([hidden]))) {
    padding-block-end: 28px;
  }

  /* Only where it leaves room to read: not on a phone held sideways, not at 400 % zoom. */
  @media (min-height: 480px) {
    /* Not while somebody writes, or hands the plan over: the whole window is for the words, or for the codes then. */
    .plan:not(.has-panel) .undo-bar {
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
    .undo-bar,
    .take {
      display: none;
    }
  }
`;
