import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { watchSignal, type ReadonlySignal } from '@cairn/state';

/** Draws its element again whenever the signal changes, for as long as the element is on the page. */
export class SignalController<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #source: ReadonlySignal<T> | undefined;
  #watching: AbortController | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  watch(source: ReadonlySignal<T>): void {
    this.hostDisconnected();
    this.#source = source;
    this.hostConnected();
  }

  hostConnected(): void {
    if (!this.#source || this.#watching) return;
    this.#watching = new AbortController();
    watchSignal(this.#source, () => this.#host.requestUpdate(), this.#watching.signal);
  }

  hostDisconnected(): void {
    this.#watching?.abort();
    this.#watching = undefined;
  }
}
