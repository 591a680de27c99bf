/**
 * The way for a page that has no focus, which the newer interface refuses: it copies, and puts nothing in. False when the
 * browser did not do it.
 */
export function emptyByCopying(): boolean {
  const field = document.body.appendChild(document.createElement('textarea'));
  // Without something chosen there is nothing to copy, and nothing happens.
  field.value = ' ';
  field.select();
  const empty = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', '');
  };
  document.addEventListener('copy', empty);
  const isDone = document.execCommand('copy');
  document.removeEventListener('copy', empty);
  field.remove();
  return isDone;
}
