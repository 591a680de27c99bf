import { css } from 'lit';

/** Goals, steps, places and the parts around them. */
export const cardStyles = css`
  .card {
    display: grid;
    gap: 12px;
    padding: 20px 16px 12px;
    border: 1px solid var(--soft-line);
    border-radius: 16px;
    background: var(--surface);
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
  }

  .area {
    color: var(--clay);
    font-weight: 600;
    font-size: 16px;
  }

  .state {
    color: var(--muted);
    font-size: 16px;
  }

  .state::before {
    content: '';
    display: inline-block;
    inline-size: 12px;
    block-size: 8px;
    margin-inline-end: 8px;
    border: 2px solid currentColor;
    border-radius: 50% 50% 45% 45%;
  }

  h4 {
    font-size: 24px;
    line-height: 1.3;
    letter-spacing: -0.005em;
    text-wrap: pretty;
  }

  .facts {
    display: grid;
    gap: 10px;
  }

  dt {
    color: var(--muted);
    font-size: 16px;
  }

  dd,
  .name,
  .part p {
    max-inline-size: 66ch;
    text-wrap: pretty;
    white-space: pre-line;
  }

  .tools,
  .moves,
  .undo-buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
  }

  /* Words for screen readers would count as a gap of their own. */
  .button:not(:has(svg)) {
    gap: 0;
  }

  .opener {
    margin-inline-start: -8px;
  }

  .tools .opener,
  .row .opener {
    margin-inline-start: 0;
  }

  .part > .tools,
  .place > .tools {
    margin-inline-start: -8px;
  }

  .place > .tools > a {
    margin-inline-start: 8px;
    padding-inline: 12px;
  }

  .number {
    white-space: nowrap;
  }

  .add {
    justify-self: start;
  }

  .steps {
    margin-block-start: 4px;
    border-block-start: 1px solid var(--soft-line);
  }

  .step {
    padding-block: 4px;
    border-block-end: 1px solid var(--soft-line);
  }

  .row {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: start;
    gap: 0 8px;
  }

  .about {
    margin-inline-start: 48px;
  }

  @container (min-width: 400px) {
    .places {
      margin-inline-start: 48px;
    }
  }

  .about {
    display: grid;
    gap: 2px;
    margin-block-end: 8px;
    color: var(--muted);
    font-size: 16px;
  }

  .done .tick span {
    color: var(--muted);
  }

  .set-aside .tick span {
    color: var(--muted);
    font-style: italic;
  }

  .places {
    display: grid;
    gap: 8px;
    margin-block: 4px 10px;
  }

  .place {
    display: grid;
    gap: 6px;
    padding: 12px;
    border-radius: var(--round);
    background: var(--sunk);
  }

  .place .note {
    padding-block: 4px;
    background: var(--surface);
  }

  .place-name,
  .name {
    font-weight: 600;
  }

  .part {
    display: grid;
    gap: 8px;
    justify-items: start;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--soft-line);
  }

  .part > * {
    max-inline-size: 100%;
  }

  .people {
    display: grid;
    gap: 16px;
  }

  .people .tools {
    margin-block-start: 4px;
  }

  .lines {
    display: grid;
    gap: 6px;
  }

  .day {
    color: var(--muted);
    font-size: 16px;
  }

  .day::after {
    content: ' ·';
  }

  .stones {
    display: grid;
    justify-items: center;
    justify-self: start;
    margin-block: 4px;
  }

  .stones i {
    inline-size: 34px;
    block-size: 15px;
    margin-block-start: -2px;
    border: 2.5px solid var(--clay);
    border-radius: 50% 50% 45% 45%;
    background: var(--paper);
  }

  .stones i:nth-last-child(1) {
    inline-size: 64px;
    block-size: 20px;
  }

  .stones i:nth-last-child(2) {
    inline-size: 52px;
    margin-inline-start: 6px;
  }

  .stones i:nth-last-child(3) {
    inline-size: 42px;
    margin-inline-end: 6px;
  }

  .stones i:nth-last-child(n + 5) {
    inline-size: 28px;
    block-size: 12px;
  }

  .stones i:nth-last-child(n + 7) {
    inline-size: 18px;
  }
`;
