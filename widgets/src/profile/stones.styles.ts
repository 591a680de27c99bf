import { css } from 'lit';

/** The cairn: stones that touch, each beside its words. */
export const stonesStyles = css`
  .cairn-picture {
    margin-block-start: 16px;
  }

  .cairn-picture li {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    align-items: center;
    gap: 0 16px;
    break-inside: avoid;
  }

  .stone {
    inline-size: 100%;
    block-size: 46px;
    overflow: visible;
  }

  .stone path {
    vector-effect: non-scaling-stroke;
  }

  .rock {
    fill: color-mix(in srgb, var(--clay) 26%, var(--surface));
    stroke: var(--clay);
    stroke-width: 2;
  }

  .wish {
    fill: none;
    stroke: var(--pine);
    stroke-width: 2.5;
    stroke-dasharray: 7 5;
  }

  .beside {
    display: grid;
    line-height: 1.2;
  }

  .beside > span {
    color: var(--muted);
    font-size: 16px;
  }

  /* Stones that do not touch are no cairn: on a phone the words beside them are in the table only. */
  @container (max-width: 479.9px) {
    .beside > span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }

  @container (min-width: 480px) {
    .cairn-picture li {
      grid-template-columns: minmax(0, 260px) minmax(0, 1fr);
      gap: 0 28px;
    }

    .stone {
      block-size: 52px;
    }

    .beside {
      line-height: 1.3;
    }
  }

  @media print {
    .rock {
      fill: #fff;
    }
  }

  @media (forced-colors: active) {
    .rock {
      fill: Canvas;
      stroke: CanvasText;
    }
  }
`;
