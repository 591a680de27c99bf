import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { WIDGETS } from './scene.ts';
import { scenes, states } from './states.ts';

const SHEETS = path.join(import.meta.dirname, '../../docs/conformance');

describe('the states', () => {
  it('are at least sixty, each with a name of its own', () => {
    const ids = states.map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(60);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(scenes.map(({ id }) => id)).size).toBe(scenes.length);
  });

  it.each(WIDGETS)('of %s stand in its sheet, and no others', (widget) => {
    const file = path.join(SHEETS, `${widget}.md`);
    expect(existsSync(file)).toBe(true);
    const told = [...readFileSync(file, 'utf8').matchAll(/^\| `([\w-]+\/[\w-]+@[\w-]+)`/gm)].map(
      ([, id]) => id,
    );
    expect(told).toEqual(states.filter((state) => state.widget === widget).map(({ id }) => id));
  });
});
