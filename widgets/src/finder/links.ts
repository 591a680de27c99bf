import type { Phone, Resource } from '@cairn/domain';

// A list may hold any text where an address should be: only these forms ever become a link.

/** The address itself when it is http or https, else nothing. */
export function webLink(address: string | undefined): string | undefined {
  if (!address || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
}

/** `tel:` or `sms:` of a number as people dial it; nothing for text that is no number. */
export function phoneLink({ number, extension, type }: Phone): string | undefined {
  if (!/^\+?[\d\s().*#-]{3,24}$/.test(number)) return undefined;
  const digits = number.replace(/[^\d+*#]/g, '');
  if (type === 'text') return `sms:${digits}`;
  const pause = extension?.replace(/\D/g, '');
  return pause ? `tel:${digits},${pause}` : `tel:${digits}`;
}

export function mailLink(address: string): string | undefined {
  // What follows a question mark would fill in a message, and other receivers with it.
  return /^[^\s@<>"?&#]+@[^\s@<>"?&#]+$/.test(address) ? `mailto:${encodeURI(address)}` : undefined;
}

/** Opens a map at the door, where that is known: the middle of a town leads nowhere. The map's owner learns the place and nothing else. */
export function directionsLink({ location, modes }: Resource): string | undefined {
  if (!location || !modes.includes('in-person')) return undefined;
  const { address, city, state, postalCode, coordinates, isApproximate } = location;
  const written = [...address, city, [state, postalCode].filter(Boolean).join(' ')];
  const door = isApproximate ? undefined : coordinates;
  const target =
    address.length > 0 ? written.filter(Boolean).join(', ') : door && `${door.latitude},${door.longitude}`;
  return target && `https://www.google.com/maps/dir/?api=1&destination=${encodeURIComponent(target)}`;
}

/** The number to offer first: a hotline, then a voice line. Fax machines are never offered. */
export function firstPhone(resource: Resource): Phone | undefined {
  const callable = resource.phones.filter((phone) => phone.type !== 'fax' && phoneLink(phone));
  return (
    callable.find((phone) => phone.type === 'hotline') ??
    callable.find((phone) => phone.type === 'voice') ??
    callable[0]
  );
}
