import { css } from 'lit';

// All text reaches 7:1 on paper, surface and sunk; all lines reach 3:1. No rem: a page may set any root size.
// A browser that does not know `light-dark()` shows black on the page's own ground, which can be read too.

export const tokens = css`
  .frame {
    --paper: light-dark(#fbf8f3, #15191b);
    --surface: light-dark(#ffffff, #1e2426);
    --sunk: light-dark(#f1ece3, #101314);
    --ink: light-dark(#1f2a2e, #f4f0e9);
    --muted: light-dark(#434d4f, #cfc9be);
    --pine: light-dark(#0f4c45, #93d8cb);
    --on-pine: light-dark(#ffffff, #10201d);
    --clay: light-dark(#7e3418, #f2b394);
    --line: light-dark(#857d6e, #8f897d);
    --soft-line: light-dark(#ddd5c7, #3a4144);
    --plum: light-dark(#6e2a48, #f0a9c6);
    --blue: light-dark(#1c4670, #a4cbf5);
    --ochre: light-dark(#574000, #e9c46a);
    --green: light-dark(#1d5230, #9ddbae);
    --focus: light-dark(#1d4ed8, #9dbbff);
    --round: 12px;
  }

  /* Stronger than the reset of the frame, which comes later. */
  :host .frame {
    color-scheme: light dark;
  }

  :host([theme='light']) .frame {
    color-scheme: light;
  }

  :host([theme='dark']) .frame {
    color-scheme: dark;
  }

  @media print {
    :host .frame.frame {
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
`;
