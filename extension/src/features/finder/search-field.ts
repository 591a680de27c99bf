import type { CairnFinder } from '@cairn/widgets';

/** Puts the cursor where a need is typed, unless the person is already at something in the finder. */
export async function focusSearchField(finder: CairnFinder): Promise<void> {
  const field = await readSearchField(finder);
  if (document.activeElement === document.body || document.activeElement === null) field?.focus();
}

/** Searches for words as if the person had typed them. */
export async function fillSearchField(finder: CairnFinder, words: string): Promise<void> {
  const field = await readSearchField(finder);
  if (!field) return;
  field.value = words;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  field.focus();
}

async function readSearchField(finder: CairnFinder): Promise<HTMLInputElement | null> {
  await customElements.whenDefined('cairn-finder');
  await finder.updateComplete;
  return finder.renderRoot.querySelector<HTMLInputElement>('input[type="search"]');
}
