import { html, nothing, type TemplateResult } from 'lit';
import { button } from './fields.ts';
import type { ConsentView } from './view.ts';

/** The field that a name is drawn in; whatever its size on screen. */
const WIDTH = 400;
const HEIGHT = 140;

/** A name drawn with a finger, a pen or a mouse. Whoever uses neither types the name instead. */
export function signaturePad(view: ConsentView): TemplateResult {
  const { t, signing, troubles, set } = view;
  const draw = (event: PointerEvent): void => {
    if (event.type === 'pointermove' && event.buttons === 0) return;
    const pad = event.currentTarget as Element;
    if (event.type === 'pointerdown') pad.setPointerCapture(event.pointerId);
    set({ ink: `${event.type === 'pointerdown' ? 'M' : 'L'}${pointOf(event, pad.getBoundingClientRect())}` });
  };
  const trouble = troubles.get('drawing');
  return html`<div class="field">
    <p class="hint" id="c-draw-hint">${t('drawHint')}</p>
    ${trouble ? html`<p class="again">${t(trouble)}</p>` : nothing}
    <svg
      class="pad"
      id="c-drawing"
      tabindex="-1"
      viewBox="0 0 ${WIDTH} ${HEIGHT}"
      role="img"
      aria-label=${t(signing.drawing === '' ? 'drawing' : 'drawn')}
      aria-describedby="c-draw-hint"
      @pointerdown=${draw}
      @pointermove=${draw}
    >
      <path class="baseline" d="M20 110H380"></path>
      <path class="ink" d=${signing.drawing}></path>
    </svg>
    ${signing.drawing === '' ? nothing : button(t('clear'), () => set({ signing: { drawing: '' } }), 'plain')}
  </div>`;
}

function pointOf({ clientX, clientY }: PointerEvent, box: DOMRect): string {
  const place = (at: number, from: number, size: number, whole: number): number =>
    Math.round(Math.min(1, Math.max(0, (at - from) / size)) * whole);
  return `${place(clientX, box.left, box.width, WIDTH)} ${place(clientY, box.top, box.height, HEIGHT)}`;
}
