import { css } from 'lit';

/** The words of a place that fit what was typed. */
export const matchedStyles = css`
  mark {
    background: none;
    color: inherit;
    font-weight: 700;
    text-decoration: underline;
    text-decoration-color: var(--clay);
    text-decoration-thickness: 2px;
    text-underline-offset: 3px;
  }

  @media (forced-colors: active) {
    mark {
      color: CanvasText;
      background: Canvas;
    }
  }
`;
