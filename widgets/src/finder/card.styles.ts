import { css } from 'lit';

export const cardStyles = css`
  .cards,
  .skeleton {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    margin-block-start: 12px;
  }

  .card {
    display: flex;
    flex-direction: column;
    gap: 8px;
    padding: 18px 16px;
    border: 1px solid var(--soft-line);
    border-radius: var(--round);
    background: var(--surface);
    break-inside: avoid;
  }

  /* Cards further down cost nothing until somebody scrolls there. */
  :is(.results, .meetings) .card:nth-child(n + 4) {
    content-visibility: auto;
    contain-intrinsic-size: auto 340px;
  }

  .name {
    font-size: 20px;
    line-height: 1.3;
  }

  .open {
    display: block;
    inline-size: 100%;
    min-block-size: 48px;
    padding: 4px 0;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--pine);
    font-weight: 700;
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 4px;
  }

  .open:hover {
    text-decoration-thickness: 3px;
  }

  .organization {
    margin-block-start: -8px;
    color: var(--muted);
  }

  .summary {
    display: -webkit-box;
    overflow: hidden;
    max-inline-size: 66ch;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .alert {
    padding-inline-start: 12px;
    border-inline-start: 4px solid var(--clay);
  }

  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    font-size: 16px;
  }

  .tag {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    color: var(--tone, var(--muted));
    font-weight: 600;
  }

  .facts {
    display: grid;
    gap: 4px 24px;
  }

  .fact,
  .opening {
    display: flex;
    align-items: flex-start;
    gap: 10px;
  }

  .fact svg,
  .opening svg {
    margin-block-start: 4px;
    color: var(--clay);
  }

  .is-open {
    font-weight: 600;
    color: var(--green);
  }

  .is-open svg {
    color: var(--green);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block: 8px 4px;
  }

  .actions .button {
    padding-inline: 16px;
    text-align: start;
  }

  .number {
    white-space: nowrap;
  }

  /* In a sidebar of 280 px a number and its sign are wider than the card. */
  @container (max-width: 270px) {
    .actions .button svg {
      display: none;
    }
  }

  .checked {
    color: var(--muted);
    font-size: 16px;
  }

  .skeleton {
    opacity: 0;
    animation: appear 1ms 400ms forwards;
  }

  .skeleton .card {
    min-block-size: 168px;
    gap: 16px;
  }

  .skeleton i {
    block-size: 18px;
    inline-size: 90%;
    border-radius: 9px;
    background: var(--sunk);
  }

  .skeleton i:first-child {
    inline-size: 55%;
  }

  @keyframes appear {
    to {
      opacity: 1;
    }
  }

  @container (min-width: 720px) {
    .card {
      padding: 20px 24px;
    }

    .facts {
      grid-template-columns: 1fr 1fr;
    }
  }
`;
