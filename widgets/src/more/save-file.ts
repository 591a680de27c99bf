/** Hands a person a file to keep. Nothing leaves the device. */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the address after this task; a minute is ample and frees the text again.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
