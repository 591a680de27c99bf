import { css } from 'lit';

export const detailStyles = css`
  .description {
    max-inline-size: 66ch;
    white-space: pre-line;
  }

  .detail {
    display: flex;
    flex-direction: column;
    gap: 10px;
    margin-block-start: 12px;
    padding: 8px 16px 24px;
    border: 1px solid var(--soft-line);
    border-radius: var(--round);
    background: var(--surface);
  }

  .back {
    align-self: flex-start;
    margin-inline-start: -12px;
  }

  .detail-name {
    font-size: 26px;
    line-height: 1.25;
    scroll-margin-block-start: 24px;
  }

  .sections {
    display: grid;
    gap: 20px 32px;
    margin-block: 12px;
  }

  .section {
    break-inside: avoid;
  }

  .section h4 {
    margin-block-end: 2px;
    color: var(--clay);
    font-size: 18px;
  }

  .link {
    display: inline-flex;
    align-items: center;
    min-block-size: 48px;
    min-inline-size: 48px;
  }

  .contact {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 12px;
    min-block-size: 32px;
  }

  table {
    border-collapse: collapse;
    font: inherit;
    color: inherit;
  }

  th {
    padding: 3px 24px 3px 0;
    font-weight: 400;
    text-align: start;
    vertical-align: top;
    white-space: nowrap;
  }

  td {
    padding: 3px 0;
  }

  .as-written,
  .zone {
    margin-block-start: 4px;
    color: var(--muted);
    font-size: 16px;
  }

  @container (min-width: 720px) {
    .detail {
      padding: 12px 28px 28px;
    }

    .sections {
      grid-template-columns: 1fr 1fr;
    }
  }
`;
