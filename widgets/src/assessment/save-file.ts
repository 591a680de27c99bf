/** Hands a file to the person through the browser's own download; nothing leaves the device. */
export function saveJson(page: Document, name: string, content: unknown): void {
  const url = URL.createObjectURL(
    new Blob([JSON.stringify(content, null, 2)], { type: 'application/fhir+json' }),
  );
  const link = page.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
