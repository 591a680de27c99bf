let zoneHere: string | undefined;

/** The zone of the device stands in where a list names none: people look for help near them. */
export function deviceZone(): string {
  zoneHere ??= new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zoneHere;
}
