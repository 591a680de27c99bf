import { css } from 'lit';

/** Sizes in points, since this is paper. Used in the page itself and in the frame that prints alone. */
export const sheetStyles = css`
  .sheet {
    font:
      11pt/1.4 system-ui,
      -apple-system,
      'Segoe UI',
      Roboto,
      'Noto Sans',
      sans-serif;
    color: #000;
    background: #fff;
    overflow-wrap: anywhere;
  }

  .sheet h1 {
    margin: 0;
    font-size: 20pt;
    line-height: 1.2;
  }

  .sheet h2 {
    margin: 0 0 3pt;
    font-size: 12.5pt;
    line-height: 1.25;
    break-after: avoid;
  }

  .sheet p {
    margin: 0 0 3pt;
  }

  .sheet section,
  .sheet footer {
    margin-top: 11pt;
    padding-top: 7pt;
    border-top: 1.2pt solid #000;
  }

  .sheet .keep,
  .sheet tr {
    break-inside: avoid;
  }

  .sheet .small {
    font-size: 9.5pt;
    font-weight: 400;
  }

  .sheet .want {
    font-size: 15pt;
    line-height: 1.3;
    font-weight: 600;
  }

  .sheet .name {
    font-weight: 600;
  }

  .sheet .ask {
    display: flex;
    align-items: flex-end;
    gap: 6pt;
    min-height: 22pt;
  }

  .sheet .pen {
    flex: 1;
    min-width: 90pt;
    min-height: 20pt;
    border-bottom: 0.7pt solid #000;
  }

  .sheet .pen.short {
    flex: 0 0 80pt;
    min-width: 0;
  }

  .sheet .pen.tall {
    display: block;
    min-height: 64pt;
    border: 0.7pt solid #000;
  }

  .sheet .goal > .keep > .pen {
    min-height: 26pt;
  }

  .sheet table {
    width: 100%;
    margin-top: 6pt;
    border-collapse: collapse;
  }

  .sheet th {
    text-align: start;
    font-size: 9.5pt;
  }

  .sheet th,
  .sheet td {
    padding: 4pt 6pt 4pt 0;
    border-bottom: 0.7pt solid #000;
    vertical-align: top;
  }

  .sheet .box {
    width: 18pt;
  }

  .sheet .who {
    width: 20%;
  }

  .sheet .when {
    width: 24%;
  }

  .sheet .phone {
    width: 28%;
  }

  .sheet .empty td {
    height: 24pt;
  }

  .sheet .hidden {
    visibility: hidden;
  }

  .sheet .crisis {
    padding: 8pt 10pt;
    border: 1.5pt solid #000;
  }

  .sheet.large {
    font-size: 16pt;
  }

  .sheet.large h1 {
    font-size: 26pt;
  }

  .sheet.large h2 {
    font-size: 20pt;
  }

  .sheet.large .number {
    font-size: 22pt;
    font-weight: 700;
  }

  .sheet.large .small {
    font-size: 12pt;
  }

  .sheet.card-sheet .wallet {
    display: grid;
    grid-template-columns: 85mm 85mm;
    box-sizing: border-box;
    width: 171mm;
    margin-top: 4mm;
    border: 1pt dashed #000;
    break-inside: avoid;
  }

  .sheet.card-sheet section {
    margin: 0;
    padding: 5mm;
    min-height: 54mm;
    border: 0;
    font-size: 10pt;
    line-height: 1.35;
  }

  .sheet.card-sheet section + section {
    border-inline-start: 1pt dotted #000;
  }

  .sheet.card-sheet .pen {
    min-height: 17pt;
    margin-bottom: 4pt;
  }
`;

/** Everything that the frame that prints alone knows of looks. */
export const frameRules = `@page { margin: 14mm; } body { margin: 0; background: #fff; } ${sheetStyles.cssText}`;

export const paperStyles = css`
  .paper {
    display: none;
  }

  @media print {
    .has-paper > :not(.paper) {
      display: none;
    }

    .has-paper .paper {
      display: block;
    }
  }
`;
