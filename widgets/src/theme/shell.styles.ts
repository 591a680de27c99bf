import { css } from 'lit';

/** The sheet of paper that every large widget is, its title row, and the small words that all of them use. */
export const shell = css`
  .shell {
    padding: 20px 16px 28px;
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

  /* Beside the title where there is room for both. */
  .header > :first-child {
    flex: 1 1 240px;
  }

  h2 {
    font-size: 30px;
    line-height: 1.2;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }

  .hint {
    max-inline-size: 66ch;
    color: var(--muted);
    font-size: 16px;
  }

  .leave {
    justify-self: end;
    border-color: var(--clay);
    color: var(--clay);
  }

  .dots {
    list-style: disc;
    padding-inline-start: 22px;
  }

  .cairn {
    color: var(--clay);
  }

  @container (min-width: 480px) {
    .shell {
      padding: 28px 28px 36px;
    }
  }

  @media print {
    .shell {
      padding: 0;
      border: 0;
    }
  }
`;
