import { svg, type SVGTemplateResult } from 'lit';
import { correction, generate } from 'lean-qr';

/** Light border that readers need around a code, in modules. */
const QUIET_ZONE = 4;

/** A QR code as one path, black on white whatever the theme, because cameras need it so. */
export function codeDrawing(text: string, label: string): SVGTemplateResult {
  const code = generate(text, { minCorrectionLevel: correction.M });
  let path = '';
  for (let y = 0; y < code.size; y++)
    for (let x = 0; x < code.size; x++)
      if (code.get(x, y)) path += `M${x + QUIET_ZONE} ${y + QUIET_ZONE}h1v1h-1z`;
  const side = code.size + 2 * QUIET_ZONE;
  return svg`<svg class="qr" viewBox="0 0 ${side} ${side}" width="280" height="280" role="img" aria-label=${label}>
    <path fill="#fff" d="M0 0h${side}v${side}H0z"></path>
    <path fill="#000" d=${path}></path>
  </svg>`;
}
