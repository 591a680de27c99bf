/** The way for a page that has no focus, which the newer interface refuses: it copies, and puts nothing in. */
export function emptyByCopying(): void {
  const field = document.body.appendChild(document.createElement('textarea'));
  // Without something chosen there is nothing to copy, and nothing happens.
  field.value = ' ';
  field.select();
  const empty = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', '');
  };
  document.addEventListener('copy', empty, { once: true });
  document.execCommand('copy');
  field.remove();
}
