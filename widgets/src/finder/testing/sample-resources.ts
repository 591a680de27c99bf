import type { Resource } from '@cairn/domain';
import { sampleResource as resourceWith } from '../../../../packages/search/src/testing/sample.ts';

export function sampleResource(change: Partial<Resource>): Resource {
  return resourceWith(change.id ?? 'base', { name: 'Base', organization: '', languages: [], ...change });
}

/** Everything that a list can say about a place. */
export const pantry = sampleResource({
  id: 'pantry',
  name: 'Stone Bridge Food Pantry',
  organization: 'Riverbend Neighbors',
  description: 'Bags of groceries for anyone who needs them. Choose your own food. Fresh bread on Fridays.',
  support: { primary: 'instrumental', types: ['instrumental'], reasons: [] },
  needs: ['food'],
  phones: [
    { number: '555-555-0142', extension: '3', type: 'voice', label: 'Front desk', languages: ['en', 'es'] },
    { number: '555-555-0143', type: 'fax', languages: [] },
  ],
  emails: ['pantry@riverbend.example'],
  website: 'https://pantry.riverbend.example/',
  location: {
    name: 'Old mill',
    address: ['12 Mill Lane'],
    city: 'Riverbend',
    state: 'ZZ',
    postalCode: '48000',
    timeZone: 'America/Detroit',
    transportation: 'Bus 4 stops at the door.',
  },
  schedules: [
    {
      frequency: 'weekly',
      interval: 1,
      days: [{ day: 1 }, { day: 3 }, { day: 5 }],
      monthDays: [],
      opensAt: '09:00',
      closesAt: '17:00',
    },
  ],
  languages: ['en', 'es'],
  eligibility: { text: 'Anyone', minimumAge: 18, audiences: [] },
  cost: { isFree: true },
  documents: ['Nothing'],
  accessibility: ['Ramp at the side door'],
  application: 'Walk in.',
  verifiedOn: '2026-09-02',
});

export const meeting = sampleResource({
  id: 'meeting',
  kind: 'meeting',
  name: 'Lantern Night Group',
  description: 'An open meeting for anyone who wants to stop drinking or using.',
  support: { primary: 'emotional', types: ['emotional', 'affiliational'], reasons: [] },
  modes: ['in-person', 'online'],
  online: { url: 'https://meet.riverbend.example/lantern' },
  location: { address: ['3 Ferry Street'], city: 'Riverbend', state: 'ZZ', timeZone: 'America/Detroit' },
  schedules: [
    {
      frequency: 'weekly',
      interval: 1,
      days: [{ day: 2 }],
      monthDays: [],
      opensAt: '23:30',
      closesAt: '00:30',
    },
  ],
  meeting: { types: ['O'] },
  verifiedOn: '2024-01-15',
});

/** What a hostile or broken list may hold. Every bit of it must stay text. */
export const hostile = sampleResource({
  id: 'hostile"]<b>',
  name: '<img src=x onerror="window.cairnHacked=1"> \u202eevil',
  organization: '<script>window.cairnHacked=1</script>',
  description: '=HYPERLINK("http://evil.example") <b>bold</b>',
  phones: [{ number: 'javascript:alert(1)', type: 'voice', languages: ['"><script>'] }],
  emails: ['a@b.example?bcc=x@evil.example', 'not an address <x>'],
  website: 'javascript:window.cairnHacked=1',
  online: { url: 'data:text/html,<script>window.cairnHacked=1</script>' },
  languages: ['=cmd', 'en'],
});
