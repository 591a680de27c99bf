import { css, unsafeCSS } from 'lit';
import { DARK, LIGHT, type Token } from './colours.ts';

// No rem: a page may set any root size.
// No `light-dark()`: browsers older than 2024 do not know it and would show no colour at all.

/** A page may choose a colour: `--cairn-pine` for light, `--cairn-dark-pine` for dark, so that one never shows in the other. */
const declare = (colours: Readonly<Record<Token, string>>, prefix: string): string =>
  Object.entries(colours)
    .map(([name, colour]) => `--${name}:var(--cairn-${prefix}${name},${colour});`)
    .join('');

const darkRule = `{${declare(DARK, 'dark-')}color-scheme:dark}`;

/** By the person's own setting, or because the page says so. */
const dark = unsafeCSS(
  `@media (prefers-color-scheme:dark){:host(:not([theme='light'])) .frame${darkRule}}:host([theme='dark']) .frame${darkRule}`,
);

const light = unsafeCSS(`.frame{${declare(LIGHT, '')}--round:12px}`);

export const tokens = css`
  ${light}

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
