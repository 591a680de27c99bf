import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import type { Resource } from '@cairn/domain';
import { buildPack } from '@cairn/search/build';
import { sampleResource } from '../../packages/search/src/testing/sample.ts';
import { useFinderPage } from './harness/finder-page.ts';

// Lists as they come: empty, of one entry, of several pages, and one that an attacker wrote.

const at = useFinderPage({ viewport: { width: 320, height: 640 } });

afterEach(() => {
  expect(at.said).toEqual([]);
});

/** Puts a list in place of that of the demo. */
async function openList(resources: readonly Resource[]): Promise<void> {
  const files = await buildPack(resources, { name: 'A list' }, { gzip: (bytes) => gzipSync(bytes) });
  await at.context.route('**/packs/*/*', (route) => {
    const body = files.get(new URL(route.request().url()).pathname.split('/').at(-1) ?? '');
    return body ? route.fulfill({ body: Buffer.from(body) }) : route.fulfill({ status: 404 });
  });
  await at.page.goto(`${at.origin}/div.html`);
}

const entry = (id: string, change: Partial<Resource> = {}): Resource =>
  sampleResource(id, { name: `Stone Creek Pantry ${id}`, needs: ['food'], ...change });

const entries = (count: number): Resource[] =>
  Array.from({ length: count }, (_, at) => entry(String(at + 1)));

describe('a list of', () => {
  it('nothing says so, and keeps the crisis lines', async () => {
    await openList([]);
    await expect.poll(() => at.finder.locator('.status').innerText()).toBe('0 places');
    await at.finder.locator('.state').waitFor();
    expect(await at.finder.locator('cairn-crisis a[href="tel:988"]').first().isVisible()).toBe(true);
  });

  it('one entry shows it, and a search for something else says that it found nothing', async () => {
    await openList(entries(1));
    await expect.poll(() => at.finder.locator('.status').innerText()).toBe('1 place');
    await at.finder.getByRole('searchbox').fill('zzzzqqqq');
    await expect.poll(() => at.finder.locator('.status').innerText()).toBe('0 places');
    await at.finder.getByRole('searchbox').fill('');
    await expect.poll(() => at.finder.locator('.card').count()).toBe(1);
  });

  it('thirty shows ten, then ten more, then all', async () => {
    await openList(entries(30));
    for (const shown of [10, 20, 30]) {
      await expect.poll(() => at.finder.locator('.card .open').count()).toBe(shown);
      if (shown < 30) await at.finder.getByRole('button', { name: /Show \d+ more/ }).click();
    }
    expect(await at.finder.getByRole('button', { name: /Show \d+ more/ }).count()).toBe(0);
  });
});

describe('a list that an attacker wrote', () => {
  const attack = [
    '<img src=x onerror=alert(1)><script>alert(2)</script>',
    '\u202eesrever\u202c \u2066isolate \u0000 \u001b[31m',
    '{{7*7}} ${alert(3)} <!--${}--> ?lit$1$ </style><style>*{display:none}',
    '=HYPERLINK("http://bad.example","x")',
    'W'.repeat(400),
  ].join(' ');
  const hostile = entry('"><img src=x onerror=alert(4)>', {
    name: attack,
    organization: attack,
    description: attack,
    alternateNames: [attack],
    website: 'javascript:alert(5)',
    emails: ['"><script>alert(6)</script>@x', 'javascript:alert(7)'],
    phones: [{ number: 'javascript:alert(8)', type: 'voice', label: attack }],
    online: { url: 'data:text/html,<script>alert(9)</script>', notes: attack },
    documents: [attack],
    application: attack,
    hoursText: attack,
    alert: attack,
    cost: { text: attack },
    languages: ['en', attack],
    needs: ['food', attack, '__proto__', 'constructor'],
    eligibility: { audiences: [attack], text: attack },
    accessibility: [attack],
    categories: [attack],
    location: { name: attack, address: [attack], city: attack, state: 'ZZ', postalCode: attack },
  } as unknown as Partial<Resource>);

  it('shows as text and nothing else, on its card, in its details and in the list to keep', async () => {
    await openList([hostile]);
    await at.finder.locator('.card .open').waitFor();
    await expectOnlyText();
    await at.finder.getByRole('searchbox').fill('<script> alert');
    await expect.poll(() => at.finder.locator('.card .open').count()).toBe(1);
    await expectOnlyText();
    await at.finder.locator('.card .keep').first().click();
    await at.finder.locator('.card .open').first().click();
    await at.finder.locator('.detail').waitFor();
    await expectOnlyText();
    await at.finder.locator('.detail .back').first().click();
    await at.finder.locator('.to-list').click();
    await at.finder.locator('.my-list .card').waitFor();
    await expectOnlyText();
  });

  it('can be narrowed by every choice that it names', async () => {
    await openList([hostile, entry('2')]);
    await at.finder.locator('.card .open').nth(1).waitFor();
    await at.finder.locator('.toolbar [aria-expanded]').click();
    await at.finder.locator('.choices').waitFor();
    await expectOnlyText();
  });
});

/** No element, no address and no style that came from the list, and nothing that reaches beyond a narrow screen. */
async function expectOnlyText(): Promise<void> {
  const found = await at.page.evaluate(() => {
    const seen: string[] = [];
    const look = (root: ParentNode): void => {
      for (const element of root.querySelectorAll('*')) {
        if (element.shadowRoot) look(element.shadowRoot);
        if (element.matches('img, script, iframe, object')) seen.push(element.outerHTML.slice(0, 80));
        for (const { name, value } of element.attributes)
          if (name.startsWith('on') || /^\s*(javascript|data):/i.test(value)) seen.push(`${name}=${value}`);
      }
    };
    const host = document.querySelector('cairn-finder')?.shadowRoot;
    if (host) look(host);
    const { scrollWidth, clientWidth } = document.documentElement;
    return { seen, beyond: scrollWidth - clientWidth };
  });
  expect(found).toEqual({ seen: [], beyond: 0 });
}
