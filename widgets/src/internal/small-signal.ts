// Stands in for `@preact/signals-core` in the scripts that web pages load (`scripts/small-signals.ts` puts it there).
// The widgets hold a value and hear of the next one; a seventh of the library's size does that. What follows signals
// from within drawings, as the extension does, has the library itself.

type Listener<T> = (value: T) => void;

class SmallSignal<T> {
  readonly #listeners = new Set<Listener<T>>();
  #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  get value(): T {
    return this.#value;
  }

  set value(next: T) {
    if (Object.is(next, this.#value)) return;
    this.#value = next;
    for (const listener of this.#listeners) listener(next);
  }

  /** Tells the present value at once and each new one, until the returned function is called. */
  subscribe(listener: Listener<T>): () => void {
    this.#listeners.add(listener);
    listener(this.#value);
    return () => this.#listeners.delete(listener);
  }
}

export function signal<T>(value: T): SmallSignal<T> {
  return new SmallSignal(value);
}
