import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { afterPaint } from './after-paint.ts';

/**
 * Draws an element in steps, each in a frame of its own. A large widget at once would keep a slow phone busy for
 * hundreds of milliseconds, in which it answers nobody.
 */
export class StepByStep implements ReactiveController {
  /** The step that is drawn now, from 0. */
  step = 0;
  readonly #host: ReactiveControllerHost;
  readonly #last: () => number;
  readonly #waiting = new Map<() => void, number>();
  #isNextAsked = false;

  /** `last` says, after each drawing, up to which step the element can be drawn by now. */
  constructor(host: ReactiveControllerHost, last: () => number) {
    this.#host = host;
    this.#last = last;
    host.addController(this);
  }

  hostUpdated(): void {
    for (const [go, step] of this.#waiting)
      if (this.step >= step) {
        this.#waiting.delete(go);
        go();
      }
    if (this.step >= this.#last() || this.#isNextAsked) return;
    this.#isNextAsked = true;
    void afterPaint().then(() => {
      this.#isNextAsked = false;
      this.step += 1;
      this.#host.requestUpdate();
    });
  }

  /** Resolves when this step has been drawn. */
  reached(step: number): Promise<void> {
    if (this.step >= step) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.set(resolve, step));
  }
}
