import { css } from 'lit';

export const mapStyles = css`
  .understood {
    margin-block-start: 4px;
    color: var(--muted);
  }

  .understood .button {
    margin-block-start: 8px;
  }

  .map {
    margin-block-start: 8px;
  }

  .map > .button,
  .map-list .button {
    justify-content: flex-start;
    margin-inline-start: -8px;
    text-align: start;
  }

  .map-sides {
    display: grid;
    gap: 16px 32px;
    align-items: start;
    margin-block: 8px 16px;
  }

  .map-drawing {
    inline-size: 100%;
    max-inline-size: 480px;
    block-size: auto;
    border: 1px solid var(--soft-line);
    border-radius: var(--round);
    background: var(--surface);
    font-size: 19px;
  }

  .ring {
    fill: none;
    stroke: var(--line);
    stroke-dasharray: 4 6;
  }

  .ring-words {
    fill: var(--muted);
    paint-order: stroke;
    stroke: var(--surface);
    stroke-width: 6px;
  }

  .map-dot {
    fill: var(--clay);
    stroke: var(--surface);
    stroke-width: 2;
  }

  .dot-words {
    fill: var(--surface);
    font-size: 19px;
    font-weight: 700;
  }

  .is-pointed-at .map-dot {
    fill: var(--pine);
    r: 20px;
  }

  .map-you {
    stroke: var(--pine);
    stroke-width: 4;
  }

  .map-bar {
    fill: none;
    stroke: var(--muted);
    stroke-width: 3;
  }

  .map-list .map-number {
    flex: none;
    min-inline-size: 34px;
    border-radius: 999px;
    background: var(--clay);
    color: var(--surface);
    text-align: center;
    text-decoration: none;
  }

  @container (min-width: 720px) {
    .map-sides {
      grid-template-columns: 1fr 1fr;
    }
  }

  @media (forced-colors: active) {
    .map-dot {
      fill: CanvasText;
    }

    .dot-words {
      fill: Canvas;
    }

    .is-pointed-at .map-dot {
      fill: Highlight;
    }

    .ring,
    .map-bar,
    .map-you {
      stroke: CanvasText;
    }

    .ring-words {
      fill: CanvasText;
      stroke: Canvas;
    }

    .map-list .map-number {
      border: 1px solid CanvasText;
    }
  }
`;
