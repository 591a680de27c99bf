/** Resolves in a task of its own, so that a slow phone can answer a finger before the work goes on. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
