/** Four stones, the widest below; the page's text says the name. */
export function CairnSign() {
  return (
    <svg class="cairn-sign" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M3 19.5c0-1.9 3.6-3 9-3s9 1.1 9 3-3.6 2.7-9 2.7-9-.8-9-2.7Z" />
      <path class="warm" d="M5.2 14.2c0-1.6 2.8-2.6 7-2.6s6.8 1 6.8 2.6-2.7 2.3-6.9 2.3-6.9-.7-6.9-2.3Z" />
      <path d="M7.4 9.4c0-1.4 1.9-2.4 4.7-2.4s4.6 1 4.6 2.4-1.8 2.1-4.6 2.1-4.7-.7-4.7-2.1Z" />
      <path class="cool" d="M9.2 4.4c0-1.4 1.2-2.3 3-2.3s3 .9 3 2.3S14 6.5 12.2 6.5s-3-.7-3-2.1Z" />
    </svg>
  );
}
