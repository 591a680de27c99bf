import { css } from 'lit';

export const journeyStyles = css`
  h3 {
    font-size: 24px;
    line-height: 1.25;
    letter-spacing: -0.005em;
  }

  .safety {
    display: grid;
    gap: 8px;
  }

  .journey.inside {
    padding: 12px 0 0;
  }

  .inside > :is(.header, .safety, nav, .next) {
    margin: 0;
    padding-inline: 16px;
  }

  .inside > nav {
    padding-block: 4px 8px;
  }

  .inside > .next {
    padding-block: 20px;
  }

  .journey.inside h2 {
    color: var(--muted);
    font-size: 18px;
  }

  .intro {
    max-inline-size: 62ch;
    margin-block: 16px 28px;
    font-size: 20px;
    text-wrap: pretty;
  }

  .ways {
    display: grid;
    gap: 16px;
  }

  .way {
    display: grid;
    grid-template-rows: auto 1fr auto auto;
    gap: 10px;
    justify-items: start;
    padding: 24px 20px;
    border: 1px solid var(--soft-line);
    border-radius: 16px;
    background: var(--surface);
  }

  .way p,
  .take p {
    max-inline-size: 60ch;
    text-wrap: pretty;
  }

  .way .button {
    grid-row: 4;
    margin-block-start: 8px;
  }

  .so {
    color: var(--clay);
    font-weight: 600;
  }

  .take {
    display: grid;
    gap: 8px 24px;
    margin-block-start: 40px;
    padding-block-start: 24px;
    border-block-start: 1px solid var(--soft-line);
  }

  .take > div {
    display: grid;
    gap: 8px;
    justify-items: start;
  }

  .moves {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }

  /* Words for screen readers would count as a gap of their own. */
  .button:not(:has(svg)) {
    gap: 0;
  }

  .next {
    margin-block-start: 24px;
  }

  nav {
    margin-block: 8px 20px;
    border-block-end: 1px solid var(--soft-line);
  }

  .stones {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    margin-inline-start: -8px;
  }

  .stones [aria-current='step'] {
    border-radius: 0;
    box-shadow: inset 0 -3px 0 var(--clay);
    color: var(--ink);
    font-weight: 700;
    text-decoration: none;
  }

  .part {
    --cairn-own-languages: none;
    --cairn-own-crisis: none;
    display: grid;
    gap: 24px;
  }

  .part > * {
    min-inline-size: 0;
  }

  .note {
    display: grid;
    gap: 8px;
    justify-items: start;
    padding: 20px;
    border-inline-start: 6px solid var(--clay);
    border-radius: var(--round);
    background: var(--sunk);
  }

  @container (min-width: 480px) {
    .inside > :is(.header, .safety, nav, .next) {
      padding-inline: 28px;
    }
  }

  @container (min-width: 640px) {
    .safety {
      grid-template-columns: 1fr auto;
      align-items: center;
    }

    .safety:not(:has(.leave)) {
      grid-template-columns: 1fr;
    }

    .take {
      grid-template-columns: auto 1fr;
      align-items: start;
    }
  }

  @container (min-width: 860px) {
    h2 {
      font-size: 36px;
    }

    .ways {
      grid-template-columns: repeat(3, 1fr);
    }
  }

  @media (forced-colors: active) {
    .stones [aria-current='step'] {
      border: 4px solid Highlight;
    }
  }

  @media print {
    nav,
    .safety,
    .header,
    .next {
      display: none;
    }
  }
`;
