/**
 * Asks the browser not to clear this origin's storage by itself. The right moment is just after the first save that a
 * person asked for: Firefox then shows its question where they understand it, and Chromium decides silently.
 */
export async function askToKeepStorage(
  storage: Pick<StorageManager, 'persist' | 'persisted'> | undefined,
): Promise<'kept' | 'may-be-cleared'> {
  if (storage === undefined) return 'may-be-cleared';
  const isKept = (await storage.persisted()) || (await storage.persist());
  return isKept ? 'kept' : 'may-be-cleared';
}
