import { css } from 'lit';

export const profileStyles = css`
  h2 {
    scroll-margin-block-start: 24px;
  }

  h3 {
    font-size: 22px;
    line-height: 1.3;
  }

  h4 {
    font-size: 18px;
    line-height: 1.3;
  }

  .words {
    max-inline-size: 66ch;
    margin-block-start: 4px;
    text-wrap: pretty;
  }

  .part {
    margin-block-start: 40px;
  }

  .quiet-state {
    display: grid;
    gap: 12px;
    justify-items: start;
    margin-block-start: 16px;
    padding: 24px 20px;
    border-radius: var(--round);
    background: var(--sunk);
  }

  .levels,
  .chosen,
  .hope ol {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    margin-block-start: 20px;
  }

  .level,
  .chosen li,
  .hope ol > li {
    padding: 18px;
    border: 1px solid var(--soft-line);
    border-radius: var(--round);
    background: var(--surface);
    break-inside: avoid;
  }

  .level li {
    display: grid;
    margin-block-start: 12px;
    padding-inline-start: 14px;
    border-inline-start: 4px solid var(--clay);
    line-height: 1.35;
  }

  .grown {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(260px, 100%), 1fr));
    gap: 12px;
    margin-block: 12px 24px;
  }

  .grown li {
    padding: 14px 16px;
    border: 1px solid var(--soft-line);
    border-inline-start: 4px solid var(--clay);
    border-radius: var(--round);
    background: var(--surface);
    line-height: 1.35;
    break-inside: avoid;
  }

  caption {
    padding-block-end: 4px;
    color: var(--muted);
    font-weight: 600;
    text-align: start;
  }

  .taps {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 10px;
  }

  .chosen + .button {
    margin: 8px 0 0 -8px;
  }

  .hope ul {
    display: grid;
    gap: 6px;
    margin-block-start: 8px;
  }

  .hope ul li {
    padding-inline-start: 14px;
    border-inline-start: 3px solid var(--soft-line);
  }

  .score {
    margin-block-start: 4px;
    font-size: 20px;
    font-weight: 600;
  }

  .change {
    display: block;
    inline-size: 100%;
    max-inline-size: 560px;
    block-size: auto;
    margin-block: 12px;
  }

  .band {
    fill: var(--line);
    opacity: 0.25;
  }

  .rail {
    fill: none;
    stroke: var(--soft-line);
    stroke-width: 2;
  }

  .way {
    fill: none;
    stroke: var(--clay);
    stroke-width: 2.5;
  }

  .dot {
    fill: var(--paper);
    stroke: var(--clay);
    stroke-width: 3;
  }

  .scroll {
    margin-block-start: 8px;
    overflow-x: auto;
  }

  table {
    border-collapse: collapse;
    inline-size: 100%;
    font-size: 16px;
    line-height: 1.35;
  }

  th,
  td {
    padding: 10px 16px 10px 0;
    border-block-end: 1px solid var(--soft-line);
    text-align: start;
    vertical-align: top;
  }

  thead th {
    border-block-end-color: var(--line);
    color: var(--muted);
    font-weight: 600;
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    margin-block-start: 32px;
  }

  @container (min-width: 800px) {
    .levels,
    .hope ol {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }

    .chosen li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 4px 24px;
      padding-block: 12px;
    }

    .taps {
      margin: 0;
    }
  }

  @media (forced-colors: active) {
    .rock,
    .dot {
      fill: Canvas;
      stroke: CanvasText;
    }

    .wish {
      stroke: Highlight;
    }

    .way,
    .rail {
      stroke: CanvasText;
    }
  }

  @media print {
    .rock,
    .dot {
      fill: #fff;
    }

    .ways,
    .taps,
    .languages,
    .part > .button {
      display: none;
    }

    .hope {
      break-inside: avoid;
    }

    .scroll {
      overflow: visible;
    }
  }
`;
