/**
 * Brings what Tab has come to out from under the bar at the bottom. A browser does so by itself, except for a field to
 * write in: there it is content once the first line is in the window, which may lie under the bar.
 */
export function clearOfBar(event: KeyboardEvent): void {
  const [there] = event.composedPath();
  if (event.key === 'Tab' && there instanceof HTMLElement) there.scrollIntoView({ block: 'nearest' });
}
