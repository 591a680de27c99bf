const PATHS = {
  close: 'M6 6l12 12M18 6L6 18',
  panel: 'M4 5h16v14H4zM14.5 5v14',
  key: 'M14.5 9.5a4.5 4.5 0 1 1-1.2-3.1 4.5 4.5 0 0 1 1.2 3.1zM13 12.5l7.5 7.5M17 16.5l2-2',
  move: 'M12 4v16M4 12h16M12 4 9.5 6.5M12 4l2.5 2.5M12 20l-2.5-2.5M12 20l2.5-2.5M4 12l2.5-2.5M4 12l2.5 2.5M20 12l-2.5-2.5M20 12l-2.5 2.5',
  lock: 'M5.5 11h13v9h-13zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
} as const;

/** A sign in lines, in the colour of its text; the words beside it, or its label, say what it is. */
export function Sign({ name }: { readonly name: keyof typeof PATHS }) {
  return (
    <svg class="sign" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
