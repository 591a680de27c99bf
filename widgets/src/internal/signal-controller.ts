import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { watchSignal, type ReadonlySignal } from '@cairn/state';

/** Draws its element again whenever one of the signals changes, for as long as the element is on the page. */
export class SignalController<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #sources: readonly ReadonlySignal<T>[] = [];
  #watching: AbortController | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  watch(...sources: readonly ReadonlySignal<T>[]): void {
    this.hostDisconnected();
    this.#sources = sources;
    this.hostConnected();
  }

  hostConnected(): void {
    if (this.#watching) return;
    const watching = new AbortController();
    this.#watching = watching;
    for (const source of this.#sources)
      watchSignal(source, () => this.#host.requestUpdate(), watching.signal);
  }

  hostDisconnected(): void {
    this.#watching?.abort();
    this.#watching = undefined;
  }
}
