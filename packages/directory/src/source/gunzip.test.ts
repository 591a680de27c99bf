import { gzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { gunzipSource } from './gunzip.ts';
import { blocksOf, streamOf, type Source } from './source.ts';

const text = Array.from(
  { length: 3000 },
  (_, at) => `{"id":${at},"name":"Pantry ${(at * 7919) % 3001}"}`,
).join('\n');
const bytes = new TextEncoder().encode(text);

function sourceOf(content: Uint8Array): Source {
  async function* blocks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < content.length; at += 1000) yield content.subarray(at, at + 1000);
  }
  return { name: 'list.jsonl.gz', open: () => streamOf(blocks()) };
}

async function unfold(content: Uint8Array): Promise<{ readonly length: number; readonly problem?: string }> {
  let length = 0;
  try {
    for await (const block of blocksOf(gunzipSource(sourceOf(content)).open())) length += block.length;
  } catch (error) {
    return { length, problem: (error as { code: string }).code };
  }
  return { length };
}

describe('a gzip file', () => {
  const whole = gzipSync(bytes);

  it('is unfolded to its last byte', async () => {
    expect(await unfold(whole)).toEqual({ length: bytes.length });
  });

  it('may be several, one after the other', async () => {
    expect(await unfold(new Uint8Array([...whole, ...whole]))).toEqual({ length: 2 * bytes.length });
  });

  it('is never taken for whole when it is cut off, wherever that is', async () => {
    for (let length = 20; length < whole.length; length += 97) {
      const { problem } = await unfold(whole.subarray(0, length));
      expect({ length, problem }).toEqual({ length, problem: 'gzip-damaged' });
    }
  });

  it('gives what could be read before the cut', async () => {
    const cut = await unfold(whole.subarray(0, Math.floor(whole.length * 0.9)));
    expect(cut.length).toBeGreaterThan(bytes.length / 2);
  });
});
