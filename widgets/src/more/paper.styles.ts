import { css } from 'lit';

/** The page itself on paper: what can be pressed goes, and what can only be followed says where it leads. */
export const paperStyles = css`
  @media print {
    :is(.results, .meetings) .card:nth-child(n + 4) {
      content-visibility: visible;
    }

    .open {
      display: block;
      min-block-size: 0;
      text-decoration: none;
    }

    .summary {
      display: block;
      overflow: visible;
    }

    .actions a.button {
      display: inline;
      border: 0;
      padding: 0;
    }

    .actions a[target]::after {
      content: ' ' attr(href);
      font-weight: 400;
    }

    /* Paper leads nowhere by itself: the address stands in the details. */
    .actions a[href*='/maps/dir/'] {
      display: none;
    }

    search,
    .toolbar,
    .intro,
    .actions svg,
    .extra,
    .detail > .checked:last-child,
    .more,
    .map,
    .choices,
    .active,
    .pick,
    .take,
    .marks {
      display: none;
    }
  }
`;
