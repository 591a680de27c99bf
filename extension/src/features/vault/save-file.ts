/** Long enough for the browser to begin reading; until then the address must stay. */
const KEEP_ADDRESS_MS = 60_000;

/** Hands a file to the browser's own downloads: nothing leaves the computer. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_ADDRESS_MS);
}
