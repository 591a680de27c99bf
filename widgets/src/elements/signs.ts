import { svg, type SVGTemplateResult } from 'lit';
import { drawSign } from './sign.ts';

const shapes = {
  back: svg`<path d="M10 5.5 3.5 12l6.5 6.5M4 12h16.5"></path>`,
  search: svg`<circle cx="10.5" cy="10.5" r="6.5"></circle><path d="m15.5 15.5 5 5"></path>`,
  close: svg`<path d="m6 6 12 12M18 6 6 18"></path>`,
  check: svg`<path d="m5 12.5 4.5 4.5L19 7.5"></path>`,
  keep: svg`<path d="M6.5 4h11v16.5L12 16.5 6.5 20.5z"></path>`,
  phone: svg`<path d="M5.2 3.5h3.3l1.7 4.4-2.3 1.6a12 12 0 0 0 6.6 6.6l1.6-2.3 4.4 1.7v3.3a1.7 1.7 0 0 1-1.8 1.7A16.7 16.7 0 0 1 3.5 5.3a1.7 1.7 0 0 1 1.7-1.8z"></path>`,
  text: svg`<path d="M4 5h16v11.5h-9L6.5 20v-3.5H4z"></path>`,
  place: svg`<path d="M12 21s7-6.3 7-11.5a7 7 0 0 0-14 0C5 14.7 12 21 12 21z"></path><circle cx="12" cy="9.5" r="2.4"></circle>`,
  web: svg`<path d="M13.5 4H20v6.5M20 4l-9 9M10 5.5H4V20h14.5v-6"></path>`,
  clock: svg`<circle cx="12" cy="12" r="8.5"></circle><path d="M12 7v5.3l3.5 2"></path>`,
  person: svg`<circle cx="12" cy="8" r="3.8"></circle><path d="M4.5 20.5a7.5 7.5 0 0 1 15 0"></path>`,
  coin: svg`<circle cx="12" cy="12" r="8.5"></circle><path d="M14.8 9.2c-.5-1-1.5-1.5-2.8-1.5-1.6 0-2.8.8-2.8 2.1 0 3 5.8 1.4 5.8 4.4 0 1.3-1.3 2.2-3 2.2-1.5 0-2.6-.6-3.1-1.7M12 6v12"></path>`,
  speech: svg`<path d="M4 5h16v11.5h-9L6.5 20v-3.5H4zM8 9h8m-8 3.5h5"></path>`,
} satisfies Record<string, SVGTemplateResult>;

export type SignName = keyof typeof shapes;

/** A small drawing beside a word; always hidden from assistive tools. */
export function sign(name: SignName, size = 20): SVGTemplateResult {
  return drawSign(shapes[name], size);
}
