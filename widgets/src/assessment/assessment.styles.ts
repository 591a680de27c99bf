import { css } from 'lit';

export const assessmentStyles = css`
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
    margin-block-end: 12px;
  }

  h2,
  .page {
    max-inline-size: 720px;
    margin-inline: auto;
  }

  h2 {
    margin-block-start: 24px;
    color: var(--muted);
    font-size: 18px;
    line-height: 1.3;
  }

  .page {
    min-block-size: 420px;
    padding-block-start: 8px;
  }

  h3 {
    margin-block-end: 12px;
    font-size: 26px;
    line-height: 1.25;
    letter-spacing: -0.01em;
    text-wrap: balance;
    scroll-margin-block-start: 24px;
  }

  h4 {
    margin-block: 20px 8px;
    font-size: 20px;
    line-height: 1.3;
  }

  .words {
    max-inline-size: 62ch;
    margin-block: 0 12px;
    text-wrap: pretty;
  }

  .opening {
    color: var(--muted);
    animation: appear 1ms 400ms both;
  }

  @keyframes appear {
    from {
      visibility: hidden;
    }
  }

  .facts {
    display: grid;
    gap: 10px;
    margin-block: 16px;
    padding: 18px 20px;
    border-radius: var(--round);
    background: var(--sunk);
  }

  .facts li {
    padding-inline-start: 26px;
    position: relative;
    text-wrap: pretty;
  }

  .facts li::before {
    content: '';
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: 8px;
    inline-size: 14px;
    block-size: 10px;
    border: 2px solid var(--clay);
    border-radius: 50% 50% 45% 45%;
  }

  .progress {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 16px;
    margin-block-end: 12px;
    color: var(--muted);
    font-size: 16px;
  }

  .stones {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    gap: 4px;
  }

  .stones i {
    inline-size: 14px;
    block-size: 9px;
    border: 1.5px solid var(--line);
    border-radius: 50% 50% 45% 45%;
  }

  .stones .past {
    border-color: var(--clay);
    background: var(--clay);
  }

  .stones .here {
    inline-size: 20px;
    block-size: 13px;
    border: 2.5px solid var(--clay);
  }

  .moves {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    margin-block-start: 28px;
  }

  .cairn {
    display: block;
    margin-block-end: 12px;
  }

  @container (min-width: 640px) {
    h3 {
      font-size: 30px;
    }
  }
`;
