import type { Resource } from '@cairn/domain';

export interface DirectoryChange {
  readonly id: string;
  readonly name: string;
  readonly organization: string;
  /** Names of the fields that differ. */
  readonly fields: readonly string[];
}

export interface Comparison {
  readonly added: readonly Resource[];
  readonly removed: readonly Resource[];
  readonly changed: readonly DirectoryChange[];
  readonly unchanged: number;
}

/** What changed from one directory to another: by id, and where ids were renumbered by name, organisation and place. */
export function compareDirectories(before: readonly Resource[], after: readonly Resource[]): Comparison {
  const byId = new Map(before.map((resource) => [resource.id, resource]));
  const left = new Set(before);
  const added: Resource[] = [];
  const changed: DirectoryChange[] = [];
  let unchanged = 0;
  const unmatched: Resource[] = [];
  const match = (old: Resource, now: Resource): void => {
    left.delete(old);
    const fields = differences(old, now);
    if (fields.length === 0) unchanged += 1;
    else changed.push({ id: now.id, name: now.name, organization: now.organization, fields });
  };
  for (const now of after) {
    const old = byId.get(now.id);
    if (old !== undefined && left.has(old)) match(old, now);
    else unmatched.push(now);
  }
  const byContent = new Map([...left].map((resource) => [contentKey(resource), resource]));
  for (const now of unmatched) {
    const old = byContent.get(contentKey(now));
    if (old !== undefined && left.has(old)) match(old, now);
    else added.push(now);
  }
  return { added, removed: [...left], changed, unchanged };
}

function differences(old: Resource, now: Resource): string[] {
  const names = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...names].filter((name) => {
    if (name === 'source') return false;
    return JSON.stringify(old[name as keyof Resource]) !== JSON.stringify(now[name as keyof Resource]);
  });
}

function contentKey({ name, organization, location, schedules, kind }: Resource): string {
  return JSON.stringify([
    name.toLowerCase(),
    organization.toLowerCase(),
    location?.address[0],
    location?.postalCode,
    kind === 'meeting' ? schedules : '',
  ]);
}
