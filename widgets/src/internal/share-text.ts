/** Hands text to the apps of the person's own device, by their choice; undefined where the browser cannot. */
export function textSharer(): ((text: string) => void) | undefined {
  if (!('share' in navigator)) return undefined;
  return (text) =>
    void navigator.share({ text }).catch((reason: unknown) => {
      // Closing the share sheet is a choice, not a trouble.
      if (!(reason instanceof DOMException)) throw reason;
    });
}
