import { css } from 'lit';

export const crisisStyles = css`
  /* The journey shows one for all of its parts. */
  :host {
    display: var(--cairn-own-crisis, block);
  }

  .box {
    padding: 12px 16px;
    border: 1px solid var(--soft-line);
    border-inline-start: 6px solid var(--clay);
    border-radius: var(--round);
    background: var(--surface);
  }

  h2,
  h3 {
    font-size: 18px;
    line-height: 1.3;
  }

  h2 {
    color: var(--clay);
  }

  .lines {
    display: grid;
    gap: 4px 24px;
    margin-block-start: 4px;
  }

  .line {
    display: grid;
    align-content: start;
  }

  .name {
    margin-block-start: 8px;
    font-weight: 600;
    line-height: 1.3;
  }

  .says,
  .old {
    color: var(--muted);
    font-size: 16px;
    line-height: 1.4;
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    margin-inline-start: -8px;
  }

  .way {
    display: inline-flex;
    align-items: center;
    flex-wrap: wrap;
    gap: 0 8px;
    min-block-size: 48px;
    min-inline-size: 48px;
    padding: 4px 8px;
    border-radius: 8px;
    font-weight: 600;
  }

  .way:hover {
    background: var(--sunk);
  }

  .note {
    display: inline-block;
    font-weight: 400;
    font-size: 16px;
    color: var(--muted);
  }

  details {
    margin-block-start: 4px;
  }

  .brief,
  .brief .line,
  .brief .ways {
    display: contents;
  }

  .brief .way {
    padding-inline: 0;
  }

  .compact {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 16px;
    padding-block: 8px;
  }

  .compact details {
    margin: 0;
  }

  .compact details[open] {
    flex-basis: 100%;
  }

  /* As few rows as the words need; what opens has a row of its own. */
  @container (max-width: 400px) {
    .brief svg {
      display: none;
    }

    .compact {
      padding-inline: 12px;
    }

    .compact h2 {
      flex-basis: 100%;
    }

    .compact summary {
      font-size: 16px;
    }
  }

  @container (min-width: 640px) {
    .lines:not(.brief) {
      grid-template-columns: 1fr 1fr;
    }
  }

  :host([layout='panel']) .box {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
    gap: 0 8px;
    padding: 2px 12px;
    border-inline-start-width: 4px;
  }

  :host([layout='panel']) h2 {
    font-size: 16px;
  }

  :host([layout='panel']) .brief {
    display: flex;
    flex-wrap: wrap;
    gap: 0 24px;
    grid-area: 2 / 1 / auto / -1;
  }

  :host([layout='panel']) .brief .way {
    min-block-size: 44px;
    padding-block: 2px;
    font-size: 16px;
    line-height: 1.2;
  }

  :host([layout='panel']) .brief svg {
    display: none;
  }

  :host([layout='panel']) details {
    grid-area: 1 / 2;
    margin: 0;
  }

  :host([layout='panel']) details[open] {
    grid-area: 3 / 1 / auto / -1;
  }

  :host([layout='panel']) summary {
    min-block-size: 44px;
    margin: 0 -8px 0 0;
    font-size: 16px;
  }

  @media print {
    a[href^='https']::after {
      content: ' ' attr(href);
    }

    .way {
      min-block-size: 0;
      padding-block: 0;
    }

    svg,
    summary,
    .compact .says {
      display: none;
    }

    .box {
      border-width: 1px;
      break-inside: avoid;
    }
  }
`;
