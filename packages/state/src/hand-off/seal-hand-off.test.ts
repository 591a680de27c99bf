import { describe, expect, it } from 'vitest';
import { findFrames, gather, joinFrames, toFrames, type Gathered } from '@cairn/interop/hand-off';
import type { Bytes } from '@cairn/vault/sealed';
import { isSealedHandOff, openHandOff, sealHandOff } from './seal-hand-off.ts';

const code = 'acrobat actor advance airport album alley';
const randomBytes = (count: number): Bytes =>
  Uint8Array.from({ length: count }, (_, at) => (at * 37 + 5) % 256);
const content = {
  writtenAt: '2026-03-01T10:00:00-05:00',
  from: { role: 'me', name: 'Rosa' },
  plan: { format: 'cairn-plan', words: 'Un jardín mío, y pan. '.repeat(200) },
} as const;
const sealed = await sealHandOff(content, code, randomBytes);

describe('a sealed hand-off', () => {
  it('opens with its words and gives back what went in', async () => {
    expect(isSealedHandOff(sealed)).toBe(true);
    expect(await openHandOff(sealed, code)).toEqual({ ok: true, value: content });
  });

  it('stays closed to other words, and shows nothing of what it holds', async () => {
    const other = await openHandOff(sealed, code.replace('alley', 'almond'));
    expect(other).toMatchObject({ ok: false, problem: { code: 'words-do-not-fit' } });
    expect(new TextDecoder('latin1').decode(sealed)).not.toMatch(/Rosa|jard|cairn-plan/);
  });

  it('says when it was cut, changed or is something else', async () => {
    const changed = sealed.slice();
    changed[sealed.length - 1]! ^= 1;
    const codes = await Promise.all(
      [sealed.slice(0, -4), changed, new TextEncoder().encode('{}'), sealed.slice(0, 3)].map(async (file) => {
        const read = await openHandOff(file, code);
        return read.ok ? 'opened' : read.problem.code;
      }),
    );
    expect(codes).toEqual(['cut-short', 'words-do-not-fit', 'not-a-hand-off', 'not-a-hand-off']);
  });

  it('refuses a lock that is quicker than ours, before any key is made', async () => {
    const text = new TextDecoder('latin1')
      .decode(sealed)
      .replace('"iterations":1000000', '"iterations":1000   ');
    const weak = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
    const read = await openHandOff(weak, code, () => Promise.reject(new Error('no key may be made')));
    expect(read).toMatchObject({ ok: false, problem: { code: 'not-a-hand-off' } });
  });

  it('does not unpack more than a plan can be', async () => {
    const bomb = await sealHandOff({ ...content, plan: 'a'.repeat(5_000_000) }, code, randomBytes);
    expect(bomb.length).toBeLessThan(20_000);
    expect(await openHandOff(bomb, code)).toMatchObject({ ok: false, problem: { code: 'not-a-hand-off' } });
  });

  it('travels as a series of codes in any order', async () => {
    const frames = toFrames(sealed) ?? [];
    let gathered: Gathered | undefined;
    for (const frame of findFrames([...frames].reverse().join('\n'))) {
      const next = gather(gathered, frame);
      if (next.ok) gathered = next.value;
    }
    const file = gathered && joinFrames(gathered);
    expect(file?.ok && (await openHandOff(file.value, code)).ok).toBe(true);
  });
});
