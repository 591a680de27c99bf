import { css } from 'lit';

export const finderStyles = css`
  /* Holds the place of what is drawn a moment later, so that the page below does not jump. */
  .list.drawing {
    min-block-size: 1200px;
  }

  .intro {
    max-inline-size: 60ch;
    margin-block-start: 4px;
    color: var(--muted);
  }

  .ask {
    display: block;
    margin-block: 20px 8px;
    font-size: 22px;
    font-weight: 700;
    line-height: 1.3;
  }

  .ask-row {
    display: flex;
    gap: 8px;
  }

  input[type='search'] {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 56px;
    margin: 0;
    padding: 8px 18px;
    border: 2px solid var(--line);
    border-radius: 999px;
    background: var(--surface);
    color: var(--ink);
    font: inherit;
    font-size: 20px;
    appearance: none;
  }

  .ask-row .button {
    min-block-size: 56px;
    padding-inline: 18px;
  }

  .hint {
    margin-block-start: 8px;
  }

  .support {
    margin-block-start: 16px;
  }

  legend {
    padding: 0;
    margin-block-end: 8px;
    font-weight: 600;
  }

  .support-row {
    display: grid;
    gap: 8px;
  }

  .chip {
    --tone: var(--pine);
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: center;
    gap: 0 12px;
    min-block-size: 56px;
    padding: 8px 14px;
    border: 2px solid var(--soft-line);
    border-radius: var(--round);
    background: var(--surface);
    color: var(--ink);
    text-align: start;
    line-height: 1.3;
  }

  .chip svg,
  .tag svg {
    color: var(--tone);
  }

  .chip:hover,
  .chip[aria-pressed='true'] {
    border-color: var(--tone);
  }

  .chip[aria-pressed='true'] {
    background: var(--sunk);
    box-shadow: inset 0 0 0 1px var(--tone);
  }

  .chip-name {
    display: block;
    font-weight: 600;
  }

  .chip-hint {
    display: block;
    color: var(--muted);
    font-size: 16px;
    text-wrap: balance;
  }

  .emotional {
    --tone: var(--plum);
  }
  .informational {
    --tone: var(--blue);
  }
  .instrumental {
    --tone: var(--ochre);
  }
  .affiliational {
    --tone: var(--green);
  }

  .count {
    color: var(--muted);
    font-size: 16px;
  }

  .toolbar {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    margin-block-start: 12px;
    padding-block-start: 8px;
    border-block-start: 1px solid var(--soft-line);
  }

  .views {
    display: flex;
    flex-wrap: wrap;
    margin-inline-end: auto;
  }

  .toolbar > .button {
    padding-inline: 0;
  }

  .views .button {
    flex: 1 0 auto;
    padding-inline: 8px;
    border-radius: 0;
    overflow-wrap: normal;
  }

  .views .button:first-child {
    border-start-start-radius: 999px;
    border-end-start-radius: 999px;
  }

  .views .button:last-child {
    margin-inline-start: -2px;
    border-start-end-radius: 999px;
    border-end-end-radius: 999px;
  }

  .missing {
    color: var(--clay);
  }

  .missing:not(:empty) {
    margin-block-start: 12px;
  }

  /* Holds the place of the first cards, so that nothing below jumps when they come. */
  .results {
    min-block-size: 560px;
    margin-block-start: 16px;
  }

  .status {
    min-block-size: 27px;
    font-weight: 600;
    scroll-margin-block-start: 16px;
  }

  .state {
    display: grid;
    gap: 12px;
    justify-items: start;
    margin-block-start: 16px;
    padding: 24px 20px;
    border-radius: var(--round);
    background: var(--sunk);
  }

  .state h4 {
    font-size: 20px;
  }

  /* On a phone, and in a large window at 400 %, the first place is near. */
  @container (max-width: 479px) {
    .intro,
    .chip-hint {
      display: none;
    }

    h2 {
      font-size: 26px;
    }

    .ask-row .button span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }

  /* Where not all of the toolbar fits in one row, what leads elsewhere stays together in the second. */
  @container (max-width: 599px) {
    .views {
      inline-size: 100%;
    }
  }

  /* In a sidebar of 280 px the longest word is as wide as the words have room. */
  @container (max-width: 290px) {
    .chip {
      gap: 0 6px;
      padding-inline: 8px;
    }

    .views .button {
      padding-inline: 6px;
      font-size: 16px;
    }
  }

  /* Narrower, the longest of the four words would break inside, and each has a row. */
  @container (min-width: 286px) {
    .support-row {
      grid-template-columns: 1fr 1fr;
    }
  }

  @container (286px <= width < 480px) {
    .chip {
      grid-template-columns: auto auto;
      justify-content: center;
      gap: 0 8px;
      padding: 6px 0;
      text-align: center;
      font-size: 15px;
    }

    .chip-words {
      grid-area: 2 / 1 / auto / -1;
    }
  }

  @container (min-width: 480px) {
    .views .button {
      padding-inline: 18px;
    }
  }

  /* Narrower, the longest of the four words would break inside. */
  @container (min-width: 1048px) {
    .support-row {
      grid-template-columns: repeat(4, 1fr);
    }
  }

  @media (forced-colors: active) {
    .chip[aria-pressed='true'] {
      border: 4px solid Highlight;
    }
  }
`;
