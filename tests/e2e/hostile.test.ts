import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Frame, Page } from 'playwright-core';
import { startExtension, type ExtensionRun } from './harness/extension-run.ts';
import { serveHostileSite } from './harness/hostile-site.ts';
import { isOpen, overlayFrame } from './harness/overlay.ts';
import { visibilityOf } from './harness/visibility.ts';

// The page's own script runs first and may do what it likes. Nothing of Cairn's may be learned by it, and no
// click that it arranged may send, show or allow anything.

let site: Awaited<ReturnType<typeof serveHostileSite>>;
let run: ExtensionRun;
let page: Page;
let frame: Frame;

const log = (): Promise<readonly string[]> =>
  page.evaluate(() => [...(window as unknown as { log: string[] }).log]);

beforeAll(async () => {
  site = await serveHostileSite();
  run = await startExtension();
});

afterAll(async () => {
  await run.close();
  site.server.close();
});

beforeEach(async () => {
  page = await run.context.newPage();
  await page.goto(site.url);
  await run.command(page, 'toggle-overlay');
  frame = await overlayFrame(page);
  await frame.getByRole('searchbox').waitFor();
  await expect.poll(() => frame.evaluate(() => document.hasFocus())).toBe(true);
});

afterEach(() => page.close());

/** The part of `chrome` that Cairn's own pages use here. */
interface OwnScope {
  readonly chrome: {
    readonly tabs: {
      getCurrent(): Promise<{ readonly id: number }>;
      sendMessage(tabId: number, message: object, to: { frameId: number }): Promise<unknown>;
    };
    readonly runtime: { sendMessage(message: object): Promise<unknown> };
  };
}

/** The page's view of Cairn's one element. */
const guest = `[...document.documentElement.children].find((one) => one.nodeName.includes('-'))`;

describe('a page that wants to know', () => {
  it('hears no key, no input and no click of the overlay', async () => {
    const before = await log();
    await page.keyboard.type('secret need');
    await frame.getByRole('searchbox').click();
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Control+C');
    expect(await frame.getByRole('searchbox').inputValue()).toBe('secret need');
    expect((await log()).slice(before.length)).toEqual([]);
  });

  it('sees none of the calls that put Cairn there, and no read of its polluted prototypes', async () => {
    expect(await log()).toEqual([]);
  });

  it('finds one bare element: no shadow root, no child, no name to know it by, no frame, no text', async () => {
    await page.keyboard.type('secret need');
    const seen = await page.evaluate((find) => {
      const element = new Function(`return ${find}`)() as HTMLElement;
      const text = window as unknown as { find(words: string): boolean };
      document.execCommand('selectAll');
      return {
        root: element.shadowRoot,
        inside: element.innerHTML,
        attributes: element.getAttributeNames(),
        frames: window.length,
        found: text.find('secret need') || text.find('Cairn'),
        selected: String(getSelection()),
        entries: performance.getEntriesByType('resource').filter(({ name }) => name.includes('extension'))
          .length,
      };
    }, guest);
    expect(seen).toEqual({
      root: null,
      inside: '',
      attributes: ['popover'],
      frames: 0,
      found: false,
      selected: expect.not.stringContaining('secret'),
      entries: 0,
    });
  });

  it('cannot tell by its files whether Cairn is installed', async () => {
    const files = ['manifest.json', 'tabs/overlay.html', 'icon128.png', 'packs/riverbend/manifest.json'];
    const answers = await page.evaluate(
      (urls) =>
        Promise.all(
          urls.map((url) =>
            fetch(url, { mode: 'no-cors' }).then(
              () => 'reached',
              () => 'nothing',
            ),
          ),
        ),
      files.map((file) => `${run.origin}/${file}`),
    );
    expect(new Set(answers)).toEqual(new Set(['nothing']));
    const framed = await page.evaluate(async (url) => {
      const probe = document.createElement('iframe');
      probe.src = url;
      const loaded = new Promise((resolve) => probe.addEventListener('load', resolve, { once: true }));
      document.body.append(probe);
      await loaded;
      return probe.contentDocument === null && window.length;
    }, `${run.origin}/tabs/overlay.html`);
    const probe = page.frames().filter((one) => one !== frame && one.url().startsWith(run.origin));
    expect(framed).not.toBe(0);
    expect(probe).toEqual([]);
  });

  it('gets a new element name each time', async () => {
    const name = await page.evaluate(
      (find) => (new Function(`return ${find}`)() as HTMLElement).nodeName,
      guest,
    );
    await page.reload();
    await run.command(page, 'toggle-overlay');
    await overlayFrame(page);
    const next = await page.evaluate(
      (find) => (new Function(`return ${find}`)() as HTMLElement).nodeName,
      guest,
    );
    expect(next).not.toBe(name);
  });
});

describe('a page that wants to command', () => {
  it('has no way to speak to Cairn: posted messages, made-up clicks and the runtime all lead nowhere', async () => {
    const hasRuntime = await page.evaluate((find) => {
      const element = new Function(`return ${find}`)() as HTMLElement;
      for (const kind of ['bridge/toggle', 'bridge/close', 'bridge/leave']) {
        postMessage({ kind }, '*');
        element.dispatchEvent(new MessageEvent('message', { data: { kind } }));
      }
      element.click();
      element.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      const { chrome } = window as unknown as { chrome?: { runtime?: unknown } };
      return chrome?.runtime !== undefined;
    }, guest);
    expect(hasRuntime).toBe(false);
    expect(await isOpen(frame)).toBe(true);
  });
});

describe('a page while the peer points at a record number', () => {
  /** What the panel asks of the reader, from Cairn's own frame. */
  const ask = (message: object): Promise<unknown> =>
    frame.evaluate(async (sent) => {
      const { chrome } = globalThis as unknown as OwnScope;
      const tab = await chrome.tabs.getCurrent();
      return chrome.tabs.sendMessage(tab.id, sent, { frameId: 0 });
    }, message);

  beforeEach(async () => {
    const frames = await frame.evaluate(async () => {
      const { chrome } = globalThis as unknown as OwnScope;
      const { id } = await chrome.tabs.getCurrent();
      return chrome.runtime.sendMessage({ kind: 'worker/open-reader', tabId: id });
    });
    expect(frames).toEqual([0]);
    await page.evaluate(() => {
      const number = document.createElement('a');
      number.href = '#opened';
      number.id = 'number';
      number.textContent = 'Record 4207';
      document.body.prepend(number);
    });
  });

  it('cannot press for them: made-up events and posted messages pick nothing', async () => {
    const picked = ask({ kind: 'record/point' });
    await expect.poll(() => page.evaluate(() => document.documentElement.children.length)).toBe(4);
    await page.evaluate(() => {
      for (const element of document.querySelectorAll('html > :not(head):not(body), #number')) {
        for (const type of ['pointermove', 'pointerdown', 'click'])
          element.dispatchEvent(
            new MouseEvent(type, { bubbles: true, composed: true, clientX: 20, clientY: 20 }),
          );
      }
      postMessage({ kind: 'record/take' }, '*');
    });
    await ask({ kind: 'record/stop' });
    expect(await picked).toBeNull();
  });

  it('is neither pressed nor opened by their press, and learns nothing of what was read', async () => {
    const picked = ask({ kind: 'record/point' });
    await expect.poll(() => page.evaluate(() => document.documentElement.children.length)).toBe(4);
    const before = await log();
    const place = await page.locator('#number').boundingBox();
    await page.mouse.click((place?.x ?? 0) + 10, (place?.y ?? 0) + 5);
    expect(await picked).toMatchObject({ numbers: ['4207'] });
    expect(page.url()).not.toContain('#opened');
    const after = (await log()).slice(before.length);
    expect(after.filter((line) => !/^(pointerdown|click|selectionchange) /.test(line))).toEqual([]);
    expect(after.filter((line) => / (A|H1|BODY|TEXTAREA)$/.test(line))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(3);
  });

  it('sees one bare element while its fields are outlined, and gets nothing into a field that it swapped', async () => {
    const places = [{ number: 1, path: '/', by: 'id', find: '#field' }];
    expect(await ask({ kind: 'record/show-fields', places })).toEqual(['empty']);
    const before = await log();
    const seen = await page.evaluate(() => {
      const outline = [...document.documentElement.children].at(-2) as HTMLElement;
      return [outline.shadowRoot, outline.innerHTML, outline.getAttributeNames()];
    });
    expect(seen).toEqual([null, '', ['popover']]);
    await page.evaluate(() => {
      const field = document.querySelector('#field');
      field?.replaceWith(field.cloneNode(true));
    });
    expect(await ask({ kind: 'record/fill-field', number: 1, text: 'quiet words' })).toBe(false);
    await ask({ kind: 'record/hide-fields' });
    expect(await page.locator('#field').inputValue()).toBe('');
    expect((await log()).slice(before.length).join()).not.toContain('quiet');
  });

  it('cannot lead the words into another field by moving the focus', async () => {
    await page.evaluate(() => {
      const other = document.createElement('textarea');
      other.id = 'other';
      document.body.append(other);
      document.querySelector('#field')?.addEventListener('focus', () => other.focus());
    });
    const places = [{ number: 1, path: '/', by: 'id', find: '#field' }];
    await ask({ kind: 'record/show-fields', places });
    expect(await ask({ kind: 'record/fill-field', number: 1, text: 'quiet words' })).toBe(false);
    expect(await page.locator('#other').inputValue()).toBe('');
    await ask({ kind: 'record/hide-fields' });
  });
});

describe('a page that hides Cairn to lead a click astray', () => {
  const keep = () => frame.getByRole('button', { name: 'Keep it here' });
  const storedSites = (): Promise<unknown> =>
    run.worker.evaluate(() => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { get(key: string): Promise<Record<string, unknown>> } } };
      };
      return chrome.storage.local.get('sites').then(({ sites }) => sites);
    });

  /**
   * Presses until the words show. Once is not enough: cards above may still be drawn, so that a press lands
   * beside the button, and the button acts only after it was seen for half a second.
   */
  const pressUntil = (words: string): Promise<void> =>
    expect
      .poll(async () => {
        const said = frame.getByText(words);
        if (await said.isVisible()) return true;
        await keep().click({ force: true });
        return said.isVisible();
      })
      .toBe(true);

  const tricks: Readonly<Record<string, string>> = {
    'lays a picture over it that lets clicks through': `const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;background:white;pointer-events:none';
      document.body.append(cover);
      cover.showPopover()`,
  };

  it('cannot fade, move or shrink it by styles', async () => {
    const style = await page.evaluate((find) => {
      const element = new Function(`return ${find}`)() as HTMLElement;
      const harm = {
        opacity: '0.1',
        filter: 'blur(9px)',
        transform: 'scale(0.1)',
        display: 'none',
        clip: 'rect(0 0 0 0)',
      };
      for (const [name, value] of Object.entries(harm)) {
        document.documentElement.style.setProperty(
          name === 'display' ? 'translate' : name,
          value,
          'important',
        );
        element.style.setProperty(name, value, 'important');
      }
      const { opacity, filter, transform, display, clip } = getComputedStyle(element);
      return { opacity, filter, transform, display, clip };
    }, guest);
    expect(style).toEqual({
      opacity: '1',
      filter: 'none',
      transform: 'none',
      display: 'block',
      clip: 'auto',
    });
    await keep().scrollIntoViewIfNeeded();
    expect(await visibilityOf(frame, '.site-bar button', true)).toBe(true);
  });

  it.each(Object.entries(tricks))('gets nothing when it %s', async (_name, script) => {
    await keep().scrollIntoViewIfNeeded();
    await page.evaluate((text) => void new Function(text)(), script);
    expect(await visibilityOf(frame, '.site-bar button', false)).toBe(false);
    await pressUntil('Something on the page covers Cairn.');
    expect((await storedSites()) ?? []).toEqual([]);
  });

  it('only closes it when it takes it out of the top layer', async () => {
    await page.evaluate((find) => (new Function(`return ${find}`)() as HTMLElement).hidePopover(), guest);
    await expect.poll(() => isOpen(frame)).toBe(false);
  });

  it('is not asked about when Cairn can be seen', async () => {
    await keep().scrollIntoViewIfNeeded();
    await visibilityOf(frame, '.site-bar button', true);
    await pressUntil('Cairn’s button is on localhost.');
    expect(await storedSites()).toEqual(['http://localhost/*']);
  });
});
