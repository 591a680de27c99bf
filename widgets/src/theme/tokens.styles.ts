import { css, unsafeCSS } from 'lit';

// All text reaches 7:1 on paper, surface and sunk; all lines reach 3:1. No rem: a page may set any root size.
// No `light-dark()`: browsers older than 2024 do not know it and would show no colour at all.

const DARK =
  '{--paper:#15191b;--surface:#1e2426;--sunk:#101314;--ink:#f4f0e9;--muted:#cfc9be;--pine:#93d8cb;' +
  '--on-pine:#10201d;--clay:#f2b394;--line:#8f897d;--soft-line:#3a4144;--plum:#f0a9c6;--blue:#a4cbf5;' +
  '--ochre:#e9c46a;--green:#9ddbae;--focus:#9dbbff;color-scheme:dark}';

/** By the person's own setting, or because the page says so. */
const dark = unsafeCSS(
  `@media (prefers-color-scheme:dark){:host(:not([theme='light'])) .frame${DARK}}:host([theme='dark']) .frame${DARK}`,
);

export const tokens = css`
  .frame {
    --paper: #fbf8f3;
    --surface: #ffffff;
    --sunk: #f1ece3;
    --ink: #1f2a2e;
    --muted: #434d4f;
    --pine: #0f4c45;
    --on-pine: #ffffff;
    --clay: #7e3418;
    --line: #857d6e;
    --soft-line: #ddd5c7;
    --plum: #6e2a48;
    --blue: #1c4670;
    --ochre: #574000;
    --green: #1d5230;
    --focus: #1d4ed8;
    --round: 12px;
  }

  /* Stronger than the reset of the frame, which comes later. */
  :host .frame {
    color-scheme: light;
  }

  @media print {
    :host .frame.frame.frame {
      --paper: #fff;
      --surface: #fff;
      --sunk: #fff;
      --ink: #000;
      --muted: #000;
      --pine: #000;
      --clay: #000;
      --line: #000;
      --soft-line: #000;
      --plum: #000;
      --blue: #000;
      --ochre: #000;
      --green: #000;
      color-scheme: light;
    }
  }

  ${dark}
`;
