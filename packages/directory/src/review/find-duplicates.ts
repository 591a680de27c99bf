import type { Resource } from '@cairn/domain';
import { hash53 } from '../text/hash53.ts';
import { wordTable } from '../text/word-table.ts';

/**
 * Notices entries that say the same under different ids: same name and organisation with the same place or phone.
 * Nothing is merged; both stay, and the report groups them for a person to decide.
 */
export class DuplicateWatch {
  /** From the hash of what an entry says to its id: the texts themselves would weigh as much as the entries. */
  private readonly first = new Map<number, string>();

  /** Id of the earlier entry that this one looks like. */
  seenAs(resource: Resource): string | undefined {
    const keys = keysOf(resource).map(hash53);
    const known = keys.map((key) => this.first.get(key)).find((id) => id !== undefined);
    for (const key of keys) if (!this.first.has(key)) this.first.set(key, known ?? resource.id);
    return known;
  }
}

function keysOf(resource: Resource): string[] {
  const { location } = resource;
  // Meetings of one group differ by their time.
  const time = resource.kind === 'meeting' ? JSON.stringify(resource.schedules) : '';
  const who = `${fold(resource.name)}|${fold(resource.organization)}|${time}`;
  const street = fold(location?.address[0] ?? '');
  const area = location?.postalCode?.slice(0, 5) ?? fold(location?.city ?? '');
  const point =
    location?.coordinates === undefined || location.isApproximate === true
      ? ''
      : `${location.coordinates.latitude.toFixed(4)},${location.coordinates.longitude.toFixed(4)}`;
  const phone = resource.phones[0]?.number ?? '';
  return [
    ...(street !== '' && area !== '' ? [`${who}|${street}|${area}`] : []),
    ...(point === '' ? [] : [`${who}|${point}`]),
    ...(street === '' && point === '' && phone !== '' ? [`${who}|${phone}|${area}`] : []),
  ];
}

const SHORT: Readonly<Record<string, string>> = wordTable({
  street: 'st',
  avenue: 'ave',
  road: 'rd',
  boulevard: 'blvd',
  drive: 'dr',
  lane: 'ln',
  suite: 'ste',
  north: 'n',
  south: 's',
  east: 'e',
  west: 'w',
  incorporated: 'inc',
  saint: 'st',
});

function fold(text: string): string {
  const words =
    text
      .normalize('NFD')
      .toLowerCase()
      .replace(/[\u0300-\u036f'’.]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .map((word) => SHORT[word] ?? word)
    .filter((word) => word !== 'the' && word !== 'inc' && word !== 'llc')
    .join(' ');
}
