import { svg, type SVGTemplateResult } from 'lit';
import type { SupportType } from '@cairn/domain';
import { drawSign } from './sign.ts';

// One sign for each kind of support, on a 24 px grid, in one colour, clear at 20 px. A sign never stands
// alone: its word is always beside it, so it is hidden from assistive tools.

const handOnHeart = svg`<path
  d="M19.7 12.700a6.3 6.3 0 0 0 1.6-3.9 4.8 4.8 0 0 0-9.3-1.6 4.8 4.8 0 0 0-9.3 1.600c0 3.9 3.3 7.1 8.1 10.800M7.2 12.900l6-2.600a1.25 1.25 0 0 1 1 2.300l-2.7 1.200h8.700a1.25 1.25 0 0 1 0 2.500h-3.700m0 0h3.100a1.2 1.2 0 0 1 0 2.400h-3.300m0 0h2.200a1.15 1.15 0 0 1 0 2.300h-4.800c-2.3 0-3.5-1-4.7-2.6"
></path>`;

const openBook = svg`<path
  d="M12 6.500v13.200M12 6.500C10 4.8 6.8 4.2 2.8 4.400v13.200c4-.2 7.2.4 9.2 2.1 2-1.7 5.2-2.3 9.2-2.100V4.400c-4-.2-7.2.4-9.2 2.100z"
></path>`;

const toolbox = svg`<path
  d="M3.5 8h17a1.2 1.2 0 0 1 1.2 1.200v9.300a1.2 1.2 0 0 1-1.2 1.200h-17a1.2 1.2 0 0 1-1.2-1.200V9.200A1.2 1.2 0 0 1 3.5 8zM7.2 8l1.3-3.700h7L16.8 8M2.3 13h19.400M7.6 11.400v3.400m8.8-3.400v3.4"
></path>`;

const ringOfPeople = svg`<path
  d="M8.9 8.300a3.3 3.3 0 0 1 6.2 0m2 2.800a3.3 3.3 0 0 1-1.3 4.900m-2 1.300h-3.600M8.2 16a3.3 3.3 0 0 1-1.3-4.9"
></path><g fill="currentColor">
  <circle cx="12" cy="3.9" r="1.7"></circle>
  <circle cx="19.9" cy="9.6" r="1.7"></circle>
  <circle cx="16.9" cy="19" r="1.7"></circle>
  <circle cx="7.1" cy="19" r="1.7"></circle>
  <circle cx="4.1" cy="9.6" r="1.7"></circle>
</g>`;

const shapes: Readonly<Record<SupportType, SVGTemplateResult>> = {
  emotional: handOnHeart,
  informational: openBook,
  instrumental: toolbox,
  affiliational: ringOfPeople,
};

/** The sign of one kind of support at `size` px. */
export function supportSign(type: SupportType, size = 24): SVGTemplateResult {
  return drawSign(shapes[type], size);
}
