import { css } from 'lit';

/** Black on white, nothing cut, room for a pen. */
export const paperStyles = css`
  .paper {
    display: none;
  }

  @media print {
    .has-paper .bar,
    .has-paper cairn-crisis,
    .has-paper h2,
    .has-paper .page,
    .moves,
    .tools,
    .file {
      display: none;
    }

    .has-paper .paper {
      display: block;
      font-size: 12pt;
    }

    .paper h3 {
      font-size: 18pt;
    }

    .paper h4 {
      margin-block: 14pt 4pt;
      font-size: 14pt;
      break-after: avoid;
    }

    .paper-question {
      margin-block: 8pt;
      break-inside: avoid;
    }

    .paper .ask {
      margin: 0;
      font-size: 12pt;
    }

    .small {
      font-size: 10pt;
    }

    .marks li {
      display: flex;
      align-items: flex-start;
      gap: 8pt;
      margin-block: 3pt;
    }

    .box {
      flex: none;
      inline-size: 13pt;
      block-size: 13pt;
      border: 1pt solid #000;
      line-height: 12pt;
      text-align: center;
    }

    .line {
      display: inline-block;
      inline-size: 60%;
      min-inline-size: 120pt;
      border-block-end: 1pt solid #000;
    }

    p.line {
      display: block;
      inline-size: 100%;
      block-size: 22pt;
    }
  }
`;
