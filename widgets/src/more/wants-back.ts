/** Escape goes back, but not for who is in the middle of writing: what is written would be gone. */
export function wantsBack({ key, target }: KeyboardEvent): boolean {
  return key === 'Escape' && !(target instanceof HTMLTextAreaElement);
}
